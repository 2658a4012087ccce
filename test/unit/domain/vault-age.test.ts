import { describe, expect, it } from 'vitest';
import { type AgeMarks, ageOf, nextEpoch } from '../../../electron/domain/vault-age.ts';

const marks = (given: Partial<AgeMarks> = {}): AgeMarks => ({
  header: 7,
  store: 7,
  remembered: 7,
  rowsHold: true,
  ...given,
});

describe('a vault', () => {
  it.each([
    ['all its parts agree', {}],
    ['a crash came after the store’s epoch and before the header’s', { store: 8 }],
    ['a crash came after the header’s epoch and before the keychain’s', { remembered: 6 }],
    ['it has not begun an epoch yet', { header: 0, store: null, remembered: 0, rowsHold: false }],
  ])('is current when %s', (_, given) => {
    expect(ageOf(marks(given))).toBe('current');
  });

  it.each([
    ['its store is of an epoch before', { store: 6 }],
    ['its header is more than one behind its store', { store: 9 }],
    ['the keychain remembers a later header', { remembered: 8 }],
    ['the keychain remembers a later header and a crash came before', { store: 8, remembered: 8 }],
    ['a sealed row is not the one last written', { rowsHold: false }],
    ['its store names no epoch', { store: null }],
  ])('is an older copy when %s', (_, given) => {
    expect(ageOf(marks(given))).toBe('older');
  });

  it('cannot be told from an older copy of the whole where nothing outside remembers', () => {
    expect(ageOf(marks({ remembered: null }))).toBe('unknowable');
    expect(ageOf(marks({ remembered: null, store: 6 }))).toBe('older');
  });

  it('that is accepted begins an epoch no part of it has reached', () => {
    expect(nextEpoch(3, null, 9)).toBe(10);
    expect(nextEpoch(null)).toBe(1);
  });
});
