import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { fieldSchema } from '../../shared/catalogue/field-schema.ts';
import type { Cause } from '../../shared/errors/causes.ts';
import type { Reason } from '../../shared/errors/reasons.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import { ProbeStop } from './kit/probe-stop.ts';
import type { StageNotes } from './kit/provider-module.ts';

/** What a refused field means for a test. */
const causeOf = (reason: Reason | undefined): Cause => {
  if (reason === 'whitespace') return 'FMT_SPACE';
  if (reason === 'otherProvider' || reason === 'wrongPrefix') return 'FMT_PREFIX';
  return reason === 'urlPathTwice' ? 'URL_PATH' : 'BAD_REQUEST';
};

/** Judges the fields before anything is sent: most broken keys were broken by the paste. */
export function checkFormat(
  fields: FieldValues,
  { note }: StageNotes,
  provider: { readonly descriptor: ProviderDescriptor; readonly catalogue: readonly ProviderDescriptor[] },
): FieldValues {
  const checked = fieldSchema(provider.descriptor, provider.catalogue).safeParse(fields);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const params = issue?.code === 'custom' ? (issue.params ?? {}) : {};
  // Sound: fieldSchema puts a reason of the closed table into every issue of its own, and a provider's name beside one.
  const { reason, provider: owner } = params as { readonly reason?: Reason; readonly provider?: string };
  const field = String(issue?.path[0] ?? '');
  note({ field, ...(reason !== undefined && { reason }), ...(owner !== undefined && { looksLike: owner }) });
  throw new ProbeStop({ cause: causeOf(reason), confidence: 'sure' });
}
