import { z } from 'zod';
import { plainSettings } from '../../shared/model/settings.ts';

/** What a page looks like and speaks: needed before the vault is open, so the browser keeps it too. */
export const choices = plainSettings
  .pick({ language: true, theme: true, region: true, density: true, textSize: true, motion: true })
  .partial();
export type Choices = z.infer<typeof choices>;

const choiceName = choices.keyof();
export type ChoiceName = z.infer<typeof choiceName>;

/** What this page shows, and which of it the vault has yet to be told. */
export const keptChoices = z.object({ shown: choices, unsaved: z.array(choiceName).max(20) });
export type KeptChoices = z.infer<typeof keptChoices>;

export const noChoices: KeptChoices = { shown: {}, unsaved: [] };

const namesOf = (some: Choices): readonly ChoiceName[] => choiceName.options.filter((name) => some[name] !== undefined);

const only = (some: Choices, names: readonly ChoiceName[]): Choices =>
  Object.fromEntries(Object.entries(some).filter(([name]) => names.some((one) => one === name)));

/** After the user chose on this page. */
export const withChoice = ({ shown, unsaved }: KeptChoices, change: Choices): KeptChoices => ({
  shown: { ...shown, ...change },
  unsaved: [...new Set([...unsaved, ...namesOf(change)])],
});

/** After the vault told what it remembers: newer choices of this page stay. */
export const takeOver = ({ shown, unsaved }: KeptChoices, remembered: Choices): KeptChoices => ({
  shown: { ...remembered, ...only(shown, unsaved) },
  unsaved,
});

/** What the vault has yet to be told. */
export const unsavedOf = ({ shown, unsaved }: KeptChoices): Choices => only(shown, unsaved);

/** After the vault was told; what was chosen anew meanwhile has yet to be. */
export const withSaved = ({ shown, unsaved }: KeptChoices, saved: Choices): KeptChoices => ({
  shown,
  unsaved: unsaved.filter((name) => shown[name] !== saved[name]),
});
