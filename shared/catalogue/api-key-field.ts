import type { Bilingual } from '../model/language.ts';
import type { FieldDescriptor } from './descriptor.ts';

/** The field of a vendor's API key, one word without white space. `example` shows its beginning only. */
export const apiKeyField = ({
  help,
  example,
  required = true,
}: {
  readonly help: Bilingual;
  readonly example: string;
  readonly required?: boolean;
}): FieldDescriptor => ({
  key: 'apiKey',
  secret: true,
  destination: false,
  required,
  format: { kind: 'token', maxLength: 400 },
  text: { label: { en: 'API key', 'pt-BR': 'Chave de API' }, help, example },
});
