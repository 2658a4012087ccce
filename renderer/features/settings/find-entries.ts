import { createTranslator, type Translate } from '../../../shared/i18n/translate.ts';
import { language } from '../../../shared/model/language.ts';
import { matchCost, wordsOf } from '../../ui/find-words.ts';
import { type EntryName, type SectionName, sectionNames, sections } from './sections.ts';

export type FoundSection = { readonly section: SectionName; readonly entries: readonly EntryName[] };

/** Everything an entry is known by in one language. */
const textsOf = (t: Translate, section: SectionName, entry: EntryName): readonly string[] => [
  t(`page.settings.entry.${entry}.label`),
  t(`page.settings.entry.${entry}.help`),
  t(`page.settings.entry.${entry}.find`),
  t(`page.settings.section.${section}`),
];

const translators = language.options.map(createTranslator);

/** Entries that answer what was typed, whatever language it was typed in, in the order of the sections. */
export function findEntries(typed: string): readonly FoundSection[] {
  const words = wordsOf(typed);
  const fits = (section: SectionName, entry: EntryName): boolean =>
    translators.some((t) => matchCost(textsOf(t, section, entry), words) !== null);
  return sectionNames
    .map((section) => ({ section, entries: sections[section].filter((entry) => fits(section, entry)) }))
    .filter(({ entries }) => entries.length > 0);
}
