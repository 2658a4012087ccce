import { describe, expect, it } from 'vitest';
import { noChoices, takeOver, unsavedOf, withChoice, withSaved } from '../../../renderer/state/kept-choices.ts';

describe('what a page chose for itself', () => {
  it('stays against what the vault remembers until the vault knows it, and no longer', () => {
    const chosen = withChoice(noChoices, { theme: 'dark' });
    const told = takeOver(chosen, { theme: 'light', language: 'en' });
    expect(told.shown).toEqual({ theme: 'dark', language: 'en' });
    expect(unsavedOf(told)).toEqual({ theme: 'dark' });
    const saved = withSaved(told, { theme: 'dark' });
    expect(unsavedOf(saved)).toEqual({});
    expect(takeOver(saved, { theme: 'light', language: 'en' }).shown.theme).toBe('light');
  });

  it('is saved again where it was chosen anew while it was being saved', () => {
    const again = withChoice(withChoice(noChoices, { theme: 'dark' }), { theme: 'light' });
    expect(unsavedOf(withSaved(again, { theme: 'dark' }))).toEqual({ theme: 'light' });
  });
});
