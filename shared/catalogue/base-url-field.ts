import type { Bilingual } from '../model/language.ts';
import type { FieldDescriptor } from './descriptor.ts';

/**
 * The field by which a fixed-host vendor's key may go to another host, such as a company's own gateway; `required`
 * where there is no vendor's own.
 *
 * `path` is what the vendor's API ends with, such as `/v1`; `example` the vendor's own base URL.
 */
export const baseUrlField = ({
  help,
  example,
  path,
  required = false,
}: {
  readonly help: Bilingual;
  readonly example: string;
  readonly path?: string;
  readonly required?: boolean;
}): FieldDescriptor => ({
  key: 'baseUrl',
  secret: false,
  destination: true,
  required,
  format: { kind: 'url', schemes: ['https', 'http'], userInfo: false, ...(path !== undefined && { path }) },
  text: { label: { en: 'Base URL', 'pt-BR': 'URL base' }, help, example },
});
