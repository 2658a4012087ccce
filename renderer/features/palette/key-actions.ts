import type { SearchHit } from '../../../shared/contract/search.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';

export type FoundKey = Extract<SearchHit, { readonly kind: 'credential' }>;

/** What can be done with a key that was found. A copy names the field whose secret it is about. */
export type KeyAction =
  | { readonly kind: 'open' | 'test' }
  | { readonly kind: 'copy'; readonly field: string; readonly fieldName: string };

type ListedAction = { readonly id: string; readonly words: string; readonly action: KeyAction };

/** The actions of a key: open, test, and a copy for each secret its provider has. */
export function useKeyActions(): (key: FoundKey) => readonly ListedAction[] {
  const { t, language } = useText();
  const { byId } = useProviders();
  return ({ provider }) => {
    const secrets = (byId.get(provider)?.fields ?? []).filter(({ secret }) => secret);
    return [
      { id: 'open', words: t('page.palette.open'), action: { kind: 'open' } },
      { id: 'test', words: t('page.palette.test'), action: { kind: 'test' } },
      ...secrets.map(({ key, text }) => {
        const fieldName = text.label[language];
        return {
          id: `copy.${key}`,
          words: t('page.palette.copy', { field: fieldName }),
          action: { kind: 'copy', field: key, fieldName } as const,
        };
      }),
    ];
  };
}
