import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { refuseField } from '../../shared/catalogue/field-schema.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import type { ServiceContext } from './service-context.ts';

/** Values as they count: what was pasted with white space around it is meant without. */
export const trimFields = (values: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.trim()]));

export type FormatQuestion = {
  readonly descriptor: ProviderDescriptor;
  /** Trimmed values; an empty one empties its field. */
  readonly given: FieldValues;
  /** Fields that have a value already and keep it unless a given one replaces or empties it. */
  readonly storedKeys: readonly string[];
};

/** Refuses the first value that does not have its field's form, and a credential that would lack a required field. */
export function requireFormats(
  { catalogue }: Pick<ServiceContext, 'catalogue'>,
  { descriptor, given, storedKeys }: FormatQuestion,
): void {
  const provider = { descriptor, catalogue: [...catalogue.values()] };
  for (const field of descriptor.fields) {
    const value = given[field.key];
    const refusal = value ? refuseField(value, field, provider) : null;
    if (refusal !== null) throw new AppError('VALIDATION_FAILED', { field: `fields.${field.key}`, ...refusal });
    const isSet = value === undefined ? storedKeys.includes(field.key) : value !== '';
    if (field.required && !isSet) {
      throw new AppError('VALIDATION_FAILED', { field: `fields.${field.key}`, reason: 'required' });
    }
  }
}
