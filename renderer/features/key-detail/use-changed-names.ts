import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { useText } from '../../i18n/text.tsx';

/** The engine's paths of what was changed, as a person calls them. A path nobody has a word for stands for itself. */
export function useChangedNames(provider: ProviderDescriptor | undefined): (paths: readonly string[]) => string[] {
  const { t, language } = useText();
  const own: Readonly<Record<string, string>> = {
    label: t('page.editor.label'),
    notes: t('page.editor.notes'),
    expiresAt: t('page.editor.expiresAt'),
    weight: t('page.keyDetail.weight'),
    position: t('page.keyDetail.order'),
    ...Object.fromEntries(
      (provider?.fields ?? []).map(({ key, text }) => [`fields.${key}`, text.label[language]] as const),
    ),
    ...Object.fromEntries(
      (provider?.settings ?? []).map(({ key, text }) => [`settings.${key}`, text.label[language]] as const),
    ),
    settings: t('page.keyDetail.settings'),
  };
  return (paths) => paths.map((path) => own[path] ?? path);
}
