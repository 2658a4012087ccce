import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { FieldValues } from '../../shared/model/credential.ts';

/**
 * Refuses values that do not have their field's form, and a credential that would lack a required field.
 *
 * `storedKeys` are the fields that have a value already and keep it unless a given one replaces or empties it.
 */
export function requireFormats(
  descriptor: ProviderDescriptor,
  given: FieldValues,
  storedKeys: readonly string[],
): void {
  const isSet = (key: string): boolean => (Object.hasOwn(given, key) ? given[key] !== '' : storedKeys.includes(key));
  const missing = descriptor.fields.find((field) => field.required && !isSet(field.key));
  if (missing !== undefined) {
    throw new AppError('VALIDATION_FAILED', { field: `fields.${missing.key}`, reason: 'required' });
  }
}
