import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { Draft } from './draft.ts';

/** One value of a key that two people wrote differently. Secrets are never among them. */
export type Difference = {
  /** The engine's path of it, such as `label` or `settings.model`. */
  readonly path: string;
  readonly mine: string;
  readonly theirs: string;
  /** What makes a draft say what they wrote. */
  readonly takeTheirs: (draft: Draft) => Partial<Draft>;
};

/** Where two drafts of one key differ, in the order of the form. */
export function draftDifferences(mine: Draft, theirs: Draft, descriptor: ProviderDescriptor): readonly Difference[] {
  const plain = descriptor.fields.filter(({ secret }) => !secret);
  const all: readonly Difference[] = [
    ...plain.map(({ key }) => ({
      path: `fields.${key}`,
      mine: mine.fields[key] ?? '',
      theirs: theirs.fields[key] ?? '',
      takeTheirs: ({ fields }: Draft) => ({ fields: { ...fields, [key]: theirs.fields[key] ?? '' } }),
    })),
    { path: 'label', mine: mine.label, theirs: theirs.label, takeTheirs: () => ({ label: theirs.label }) },
    ...descriptor.settings.map(({ key }) => ({
      path: `settings.${key}`,
      mine: mine.settings[key] ?? '',
      theirs: theirs.settings[key] ?? '',
      takeTheirs: ({ settings }: Draft) => ({ settings: { ...settings, [key]: theirs.settings[key] ?? '' } }),
    })),
    {
      path: 'expiresAt',
      mine: mine.expiresOn,
      theirs: theirs.expiresOn,
      takeTheirs: () => ({ expiresOn: theirs.expiresOn }),
    },
    { path: 'notes', mine: mine.notes, theirs: theirs.notes, takeTheirs: () => ({ notes: theirs.notes }) },
  ];
  return all.filter((one) => one.mine.trim() !== one.theirs.trim());
}
