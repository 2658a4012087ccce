import type { Bilingual } from '../model/language.ts';
import type { FieldDescriptor } from './descriptor.ts';

/** The field of an access token, one word without white space. `example` shows its beginning only. */
export const tokenField = ({
  help,
  example,
}: {
  readonly help: Bilingual;
  readonly example: string;
}): FieldDescriptor => ({
  key: 'token',
  secret: true,
  destination: false,
  required: true,
  // Some are signed claims by now, and longer than a key.
  format: { kind: 'token', maxLength: 2000 },
  text: { label: { en: 'Access token', 'pt-BR': 'Token de acesso' }, help, example },
});
