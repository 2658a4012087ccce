import type { FieldDescriptor, ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import { canonicalDestination, customDestinationOf, plainHttpField } from '../domain/destination.ts';
import { omitKeys } from './omit-keys.ts';

/** What is stored of a credential's fields before a change. */
export type StoredFields = {
  readonly plain: FieldValues;
  readonly secretKeys: readonly string[];
  readonly destination: string;
  readonly customDestination: string | null;
  /** Opens the stored secrets; only asked when a destination is itself secret and was not typed again. */
  readonly openSecrets: () => FieldValues;
};

/** What a change makes of a credential's fields. */
export type JudgedFields = {
  /** All plain values afterwards. */
  readonly plain: FieldValues;
  /** Secrets that were typed, to be sealed. */
  readonly secrets: FieldValues;
  /** Keys of stored secrets that were emptied. */
  readonly dropped: readonly string[];
  readonly destination: string;
  readonly customDestination: string | null;
};

export type FieldJudgement = {
  readonly descriptor: ProviderDescriptor;
  /** An empty value empties the field; what is left out stays. */
  readonly given: FieldValues;
  readonly stored: StoredFields | null;
  readonly confirmDestination: string | null;
};

const pathOf = (key: string): string => `fields.${key}`;

function pick(values: FieldValues, fields: readonly FieldDescriptor[], secret: boolean): FieldValues {
  const keys = new Set(fields.filter((field) => field.secret === secret).map((field) => field.key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
}

function refuseUnknown(descriptor: ProviderDescriptor, given: FieldValues): void {
  const unknown = Object.keys(given).find((key) => descriptor.fields.every((field) => field.key !== key));
  if (unknown !== undefined) throw new AppError('VALIDATION_FAILED', { field: pathOf(unknown), reason: 'unknownKey' });
}

/** A saved secret is never sent to a changed destination: each one must be typed again. */
function requireSecretsAgain(stored: StoredFields, destination: string, given: FieldValues): void {
  if (destination === stored.destination) return;
  const missing = stored.secretKeys.find((key) => !Object.hasOwn(given, key));
  if (missing !== undefined) {
    throw new AppError('SECRET_REQUIRED', { field: pathOf(missing), reason: 'destinationChanged' });
  }
}

/** Where the secrets will go. Throws for plain http beyond this machine and for a host nobody agreed to. */
function judgeDestination(
  { descriptor, stored, confirmDestination }: FieldJudgement,
  fields: FieldValues,
): Pick<JudgedFields, 'destination' | 'customDestination'> {
  const open = plainHttpField(descriptor, fields);
  if (open !== null) throw new AppError('VALIDATION_FAILED', { field: pathOf(open), reason: 'httpNotLocal' });
  const destination = canonicalDestination(descriptor, fields);
  const custom = customDestinationOf(descriptor, fields);
  const isNew = destination !== stored?.destination;
  if (custom?.mustConfirm && isNew && confirmDestination !== custom.host) {
    throw new AppError('CONFIRMATION_REQUIRED', {
      field: pathOf(custom.field),
      reason: 'confirmDestination',
      params: { host: custom.host },
    });
  }
  return { destination, customDestination: custom?.host ?? null };
}

/** Every value a destination follows from, with stored secrets opened only where one of them names it. */
function destinationValues({ descriptor, given, stored }: FieldJudgement, plain: FieldValues): FieldValues {
  const isStoredSecret = ({ key, secret, destination }: FieldDescriptor): boolean =>
    destination && secret && !Object.hasOwn(given, key) && stored?.secretKeys.includes(key) === true;
  const opened = descriptor.fields.some(isStoredSecret) ? stored?.openSecrets() : undefined;
  return { ...opened, ...plain, ...pick(given, descriptor.fields, true) };
}

/**
 * What a change of fields leads to, or why it is refused: unknown fields, unsafe or unconfirmed destinations, and
 * saved secrets that would go elsewhere (SECRET_REQUIRED). Formats are judged by `requireFormats`.
 */
export function judgeFields(judgement: FieldJudgement): JudgedFields {
  const { descriptor, given, stored } = judgement;
  refuseUnknown(descriptor, given);
  const emptied = Object.keys(given).filter((key) => given[key] === '');
  const plain = omitKeys({ ...stored?.plain, ...pick(given, descriptor.fields, false) }, emptied);
  const touchesDestination = descriptor.fields.some((field) => field.destination && Object.hasOwn(given, field.key));
  const place =
    stored !== null && !touchesDestination
      ? { destination: stored.destination, customDestination: stored.customDestination }
      : judgeDestination(judgement, destinationValues(judgement, plain));
  if (stored !== null) requireSecretsAgain(stored, place.destination, given);
  return {
    plain,
    secrets: omitKeys(pick(given, descriptor.fields, true), emptied),
    dropped: emptied.filter((key) => stored?.secretKeys.includes(key) === true),
    ...place,
  };
}
