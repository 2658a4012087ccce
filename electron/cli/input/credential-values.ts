import { z } from 'zod';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { settings } from '../../../shared/model/connection.ts';
import { credentialLabel, fieldValues } from '../../../shared/model/credential.ts';
import type { Context } from '../command.ts';
import { assign } from './assignments.ts';

/** What `--stdin` brings. */
const shape = z.strictObject({
  label: credentialLabel.optional(),
  fields: fieldValues.optional(),
  settings: settings.optional(),
});
export type CredentialValues = z.infer<typeof shape>;

/** Values of a credential as standard input brings them. */
export const readCredentialValues = ({ inputJson }: Pick<Context, 'inputJson'>): Promise<CredentialValues> =>
  inputJson(shape);

type Assignments = { readonly set: readonly string[]; readonly 'allow-secret-in-argv': boolean };

/** The values with those of `--set` laid over. */
export function assignCredentialValues(
  values: CredentialValues,
  options: Assignments,
  provider: ProviderDescriptor,
): CredentialValues {
  if (options.set.length === 0) return values;
  const assigned = assign(options.set, provider, options['allow-secret-in-argv']);
  return {
    ...values,
    fields: { ...values.fields, ...assigned.fields },
    settings: { ...values.settings, ...assigned.settings },
  };
}
