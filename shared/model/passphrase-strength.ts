import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as portuguese } from '@zxcvbn-ts/language-pt-br';

/** Characters a passphrase has at least. */
export const passphraseMinimum = 12;

/** How well a passphrase would stand against guessing. */
export type PassphraseStrength = {
  /** 0 falls at once, 3 is enough, 4 is strong. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly acceptable: boolean;
  /** Why it is not acceptable; null when it is. */
  readonly reason: 'tooShort' | 'guessable' | null;
};

const estimator = new ZxcvbnFactory({ dictionary: { ...common, ...portuguese }, graphs: adjacencyGraphs });

/** Scores by the power of ten of guesses. At 256 MiB a graphics card tries some 600 a second: 10^12 are 50 years of it. */
const scoreOf = (guessesLog10: number): PassphraseStrength['score'] => {
  if (guessesLog10 >= 15) return 4;
  if (guessesLog10 >= 12) return 3;
  if (guessesLog10 >= 9) return 2;
  return guessesLog10 >= 6 ? 1 : 0;
};

/**
 * Judges a new passphrase: at least 12 characters, and at least 10^12 guesses by zxcvbn.
 *
 * The estimator knows leaked passwords, keyboard rows, dates, and the words and names of Portuguese and English; four
 * unrelated words or twelve random characters pass. Loading it takes some 60 ms: import this file when it is needed.
 */
export const passphraseStrength = (text: string): PassphraseStrength => {
  const normal = text.normalize('NFKC');
  const score = scoreOf(estimator.check(normal).guessesLog10);
  if ([...normal].length < passphraseMinimum) return { score, acceptable: false, reason: 'tooShort' };
  if (score < 3) return { score, acceptable: false, reason: 'guessable' };
  return { score, acceptable: true, reason: null };
};
