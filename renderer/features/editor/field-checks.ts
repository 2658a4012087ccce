import type { FieldDescriptor, ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { type FieldRefusal, refuseField } from '../../../shared/catalogue/field-schema.ts';
import type { Draft } from './draft.ts';

/** What a field is judged by besides its own text. */
export type CheckContext = {
  readonly descriptor: ProviderDescriptor;
  readonly catalogue: readonly ProviderDescriptor[];
  /** Whether an empty secret stands for a stored one. */
  readonly kept: boolean;
};

/** What is wrong with one field of a draft, in the same words the engine would use; null when nothing is. */
export function checkField(draft: Draft, field: FieldDescriptor, context: CheckContext): FieldRefusal | null {
  const value = (draft.fields[field.key] ?? '').trim();
  if (value !== '') return refuseField(value, field, context);
  const isNeeded = field.required && !(context.kept && field.secret);
  return isNeeded ? { reason: 'required' } : null;
}

/** All fields of a draft that would be refused, by key. */
export const checkFields = (draft: Draft, context: CheckContext): Readonly<Record<string, FieldRefusal>> =>
  Object.fromEntries(
    context.descriptor.fields.flatMap((field) => {
      const refusal = checkField(draft, field, context);
      return refusal === null ? [] : [[field.key, refusal]];
    }),
  );
