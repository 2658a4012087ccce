import { useMemo } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useOrganisations } from '../../state/use-organisations.ts';
import { useProviders } from '../../state/use-providers.ts';
import type { OutcomeWords } from './outcome-files.ts';

/** Words and names for keys and their results. Stable while nothing of it changes. */
export function useOutcomeWords(): OutcomeWords {
  const text = useText();
  const { byId } = useProviders();
  const { organisations } = useOrganisations();
  return useMemo(() => {
    const names = new Map<string, string>(organisations.map(({ slug, name }) => [slug, name]));
    const agency = text.t('page.organisations.system');
    return {
      ...text,
      providerName: (id) => byId.get(id)?.name ?? id,
      ownerName: (slug) => (slug === null ? agency : (names.get(slug) ?? slug)),
    };
  }, [text, byId, organisations]);
}
