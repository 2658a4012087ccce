import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { useText } from '../../i18n/text.tsx';
import { AccessBadge } from '../../ui/access-badge.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import classes from './provider-picker.module.css';

/** A provider among others: its name, how good a way in it is, and what it is best at. */
export function ProviderOption({ provider }: { readonly provider: ProviderDescriptor }) {
  const { language } = useText();
  const { name, monogram, access, text } = provider;
  return (
    <span className={classes.option}>
      <Monogram text={monogram} size="small" />
      <span className={classes.words}>
        <span className={classes.name}>
          <span>{name}</span>
          {access !== null && <AccessBadge grade={access} isExplained={false} />}
        </span>
        <span className={classes.best}>{text.bestAt[language]}</span>
      </span>
    </span>
  );
}

/** What is worth knowing of the provider that was chosen. */
export function ProviderFacts({ provider }: { readonly provider: ProviderDescriptor }) {
  const { t, language } = useText();
  const { access, pricingUnit, text } = provider;
  return (
    <>
      {text.bestAt[language]} {t(`page.editor.billedBy.${pricingUnit}`)}
      {access !== null && ` ${t(`page.providers.access.${access}`)}: ${t(`page.providers.accessHint.${access}`)}`}
    </>
  );
}
