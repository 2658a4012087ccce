import { Switcher } from '../features/switcher/switcher.tsx';
import { useText } from '../i18n/text.tsx';
import { useOrganisations } from '../state/use-organisations.ts';
import { useCurrentScope } from './current-scope.ts';
import { useKeyDesk } from './key-desk.tsx';
import type { ScopeChoice } from './scope-choice.ts';
import { useScopeSwitch } from './use-scope-switch.ts';

type Props = {
  /** A key is to be added as soon as it is known whose. */
  readonly isToAdd: boolean;
  /** The provider of that key, where it is chosen already. */
  readonly provider?: string;
  readonly onCreate: () => void;
  readonly onClose: () => void;
};

/** The list of scopes, and what choosing one does. */
export function ScopeDialog({ isToAdd, provider, onCreate, onClose }: Props) {
  const { t } = useText();
  const { scope } = useCurrentScope();
  const { organisations } = useOrganisations();
  const go = useScopeSwitch();
  const keys = useKeyDesk();
  const choose = (next: ScopeChoice) => {
    onClose();
    go(next);
    if (!isToAdd || next.kind === 'all') return;
    const slug = next.kind === 'organisation' ? next.organisation : null;
    const name = organisations.find((one) => one.slug === slug)?.name ?? t('page.organisations.system');
    keys.add(next, name, provider);
  };
  return (
    <Switcher
      current={scope.kind === 'organisation' ? scope.organisation : scope.kind}
      onAll={() => choose({ kind: 'all' })}
      onSystem={() => choose({ kind: 'system' })}
      onOrganisation={(organisation) => choose({ kind: 'organisation', organisation })}
      onCreate={onCreate}
      onClose={onClose}
    />
  );
}
