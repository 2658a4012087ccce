import { useText } from '../../i18n/text.tsx';
import { useOrganisations } from '../../state/use-organisations.ts';
import type { ImportTarget } from './import-view.ts';

/** What the agency or a client is called. */
export function useTargetName(): (target: ImportTarget) => string {
  const { t } = useText();
  const { organisations } = useOrganisations();
  return (target) =>
    target.kind === 'system'
      ? t('page.organisations.system')
      : (organisations.find(({ slug }) => slug === target.organisation)?.name ?? target.organisation);
}
