import type { Bilingual } from '../model/language.ts';
import type { FieldDescriptor, FieldFormat } from './descriptor.ts';

/** The field of an incoming webhook: whoever knows the whole URL may post, so all of it is a secret. */
export const hookUrlField = ({
  help,
  example,
  format,
}: {
  readonly help: Bilingual;
  readonly example: string;
  readonly format: Pick<Extract<FieldFormat, { kind: 'url' }>, 'schemes' | 'pattern'>;
}): FieldDescriptor => ({
  key: 'url',
  secret: true,
  destination: true,
  required: true,
  format: { kind: 'url', userInfo: false, ...format },
  text: { label: { en: 'Webhook URL', 'pt-BR': 'URL do webhook' }, help, example },
});
