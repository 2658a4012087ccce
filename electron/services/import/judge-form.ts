import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { refuseField } from '../../../shared/catalogue/field-schema.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';
import type { Reason } from '../../../shared/errors/reasons.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';
import type { ImportReason, ImportState } from '../../../shared/model/import.ts';
import { type JudgedFields, judgeFields } from '../credential-fields.ts';
import { completeFields } from './complete-fields.ts';
import type { Draft } from './draft-row.ts';
import { joinParts } from './join-parts.ts';
import type { Recogniser } from './recogniser.ts';

/** Why a row cannot be written as it is. */
export type Misfit = {
  readonly kind: 'misfit';
  readonly state: Extract<ImportState, 'incomplete' | 'unknown' | 'invalid' | 'skipped'>;
  readonly reason: ImportReason;
  readonly about: string | null;
  readonly refusal: Reason | null;
  readonly params: Readonly<Record<string, string | number>>;
};

/** A row whose fields make a credential. */
export type Fit = {
  readonly kind: 'fit';
  readonly descriptor: ProviderDescriptor;
  readonly judged: JudgedFields;
};

export type Form = Misfit | Fit;

type Why = Pick<Misfit, 'state' | 'reason' | 'about'> & Partial<Pick<Misfit, 'refusal' | 'params'>>;

const misfit = (why: Why): Misfit => ({ kind: 'misfit', refusal: null, params: {}, ...why });

/** Values by the field each part fills; the first of a field holds. */
function givenOf({ parts }: Draft): FieldValues {
  const given: Record<string, string> = {};
  for (const { field, value } of parts) {
    const trimmed = value.trim();
    if (field !== null && trimmed !== '') given[field] ??= trimmed;
  }
  return given;
}

/** The first field that is missing or does not have its form. */
function refusalOf(descriptor: ProviderDescriptor, given: FieldValues, { byShape }: Recogniser): Misfit | null {
  for (const field of descriptor.fields) {
    const value = given[field.key];
    if (value === undefined) {
      if (field.required) return misfit({ state: 'incomplete', reason: 'missingField', about: field.key });
      continue;
    }
    // Only owners of the value's shape need be asked whether it is theirs.
    const catalogue = byShape(value).sure.map((match) => match.descriptor);
    const refusal = refuseField(value, field, { descriptor, catalogue });
    if (refusal !== null) {
      const { reason, params = {} } = refusal;
      return misfit({ state: 'invalid', reason: 'fieldRefused', about: field.key, refusal: reason, params });
    }
  }
  return null;
}

/** Destinations are judged as for any new credential: what needs a word gets none by itself. */
function judged(descriptor: ProviderDescriptor, given: FieldValues, draft: Draft): Form {
  try {
    const { confirmDestination } = draft;
    return { kind: 'fit', descriptor, judged: judgeFields({ descriptor, given, stored: null, confirmDestination }) };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { field = '', reason = null, params = {} } = error.details;
    const about = field.replace(/^fields\./, '');
    return error.code === 'CONFIRMATION_REQUIRED'
      ? misfit({ state: 'incomplete', reason: 'confirmDestination', about, params })
      : misfit({ state: 'invalid', reason: 'fieldRefused', about, refusal: reason, params });
  }
}

/** What belongs to another organisation of the source stays out, whatever it is; so does all before one was chosen. */
function misfitOfOwner({ owner, standing }: NonNullable<Draft['ownership']>): Misfit | null {
  const about = owner ?? '–';
  if (standing === 'waiting') return misfit({ state: 'incomplete', reason: 'chooseOwner', about });
  return standing === 'others' ? misfit({ state: 'skipped', reason: 'otherOwner', about }) : null;
}

const unknowns: readonly ImportReason[] = ['unknownService', 'otherSystem', 'unclearSystem'];

/** What a row's own values make of it, whatever is stored. */
export function judgeForm(draft: Draft, recogniser: Recogniser): Form {
  const { problem, ownership } = draft;
  const whose = ownership === undefined ? null : misfitOfOwner(ownership);
  if (whose !== null) return whose;
  if (problem !== null) {
    return misfit({ state: unknowns.includes(problem.reason) ? 'unknown' : 'skipped', ...problem });
  }
  const descriptor = draft.provider === null ? undefined : recogniser.get(draft.provider);
  if (descriptor === undefined) return misfit({ state: 'unknown', reason: 'unknownService', about: null });
  const joined = joinParts(descriptor, givenOf(draft), draft.parts);
  if (joined.kind === 'missing') {
    return misfit({ state: 'incomplete', reason: 'missingPart', about: joined.about });
  }
  if (joined.kind === 'refused') {
    return misfit({ state: 'invalid', reason: 'fieldRefused', about: joined.about, refusal: joined.reason });
  }
  const given = completeFields(descriptor, joined.given);
  return refusalOf(descriptor, given, recogniser) ?? judged(descriptor, given, draft);
}
