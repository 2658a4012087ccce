import type { Recogniser } from './recogniser.ts';

const longest = 80;

/** Whether a word has the look of a key rather than of a name: long, without spaces, of letters and digits in a jumble. */
const isJumble = (word: string): boolean =>
  word.length >= 20 && /\d/.test(word) && /[a-z]/.test(word) && !/^[A-Za-z]+(?:[_. -][A-Za-z0-9]+)*$/.test(word);

const hidden = '••••';

/**
 * A name, title or path of a source as it may be shown. Where columns were swapped, or a list is keyed by its keys, it
 * may itself be a secret: then nothing of it is.
 */
export function shownName(text: string, { byShape }: Pick<Recogniser, 'byShape'>): string {
  const words = text.split(/[\s,;:=()[\]"'|]+/);
  const isSecret = words.some((word) => isJumble(word) || byShape(word).sure.length > 0);
  if (isSecret || /:\/\/[^/\s]*@/.test(text)) return hidden;
  const clean = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim();
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
}
