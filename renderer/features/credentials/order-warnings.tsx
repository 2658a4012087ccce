import { IconAlertTriangle } from '@tabler/icons-react';
import { missingCase } from '../../../shared/errors/exhaustive.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import type { OrderWarning } from '../../../shared/model/credential-order.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './fallback-order.module.css';

type Props = { readonly warnings: readonly OrderWarning[]; readonly keys: readonly CredentialView[] };

/** What is weak about an order, a line for each. */
export function OrderWarnings({ warnings, keys }: Props) {
  const { t, format } = useText();
  if (warnings.length === 0) return null;
  const labelOf = (id: CredentialView['id']) => keys.find((key) => key.id === id)?.label ?? id;
  const words = (warning: OrderWarning): string => {
    switch (warning.kind) {
      case 'noFallback':
        return t('page.cards.noFallback');
      case 'noneUsable':
        return t(keys.some(({ active }) => active) ? 'page.order.noneUsable' : 'page.cards.noneActive');
      case 'sameAccount': {
        const params = { labels: format.list(warning.credentials.map(labelOf)), value: warning.value };
        return t(warning.evidence === 'account' ? 'page.order.sameAccount' : 'page.order.sameMask', params);
      }
      default:
        return missingCase(warning);
    }
  };
  return (
    <ul className={classes.warnings} aria-label={t('page.order.weak')}>
      {warnings.map(words).map((text) => (
        <li key={text} className={classes.warning}>
          <Icon of={IconAlertTriangle} />
          {text}
        </li>
      ))}
    </ul>
  );
}
