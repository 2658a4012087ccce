import { createInstance } from 'i18next';
import type { Language } from '../model/language.ts';

/** Values for the gaps of a text; `count` chooses between its plural forms. */
export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * Makes a translator of texts at hand, on an i18next instance of its own: nothing is global.
 *
 * A key without a text throws, as does a gap without a value: the types forbid the first, and both are faults of ours.
 * Texts are not HTML-escaped: React and the terminal each do their own.
 */
export function bindMessages(language: Language, messages: object): (key: string, params?: MessageParams) => string {
  const instance = createInstance();
  // Rejects for back-ends only; with resources at hand it is done when the call returns.
  void instance.init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: messages } },
    nsSeparator: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`No text for ${key} in ${language}`);
    },
    returnedObjectHandler: (key) => {
      throw new Error(`${key} is a group of texts, not a text`);
    },
    missingInterpolationHandler: (text: string) => {
      throw new Error(`No value for a gap of "${text}"`);
    },
  });
  return (key, params = {}) => instance.t(key, params);
}
