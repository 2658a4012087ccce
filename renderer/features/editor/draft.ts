import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { Settings } from '../../../shared/model/connection.ts';
import type { CredentialView, FieldValues } from '../../../shared/model/credential.ts';
import { dayOf, endOfDay } from '../../state/expiry-day.ts';
import { freeLabel } from './free-label.ts';

/** A key as it is being typed: texts only. It may hold secrets, so it lives in memory alone. */
export type Draft = {
  readonly provider: string | null;
  readonly label: string;
  readonly fields: FieldValues;
  readonly settings: Readonly<Record<string, string>>;
  readonly notes: string;
  /** yyyy-mm-dd, or empty for a key without an end. */
  readonly expiresOn: string;
  /** Revision of the stored key it was begun from; null for a new one. */
  readonly revision: number | null;
};

const emptyDraft: Draft = {
  provider: null,
  label: '',
  fields: {},
  settings: {},
  notes: '',
  expiresOn: '',
  revision: null,
};

/** Where typing begins: at what is stored, at a provider chosen already, or at nothing. */
export function beginDraft(
  descriptor: ProviderDescriptor | undefined,
  stored: CredentialView | null,
  takenLabels: readonly string[],
): Draft {
  if (descriptor === undefined) return emptyDraft;
  if (stored !== null) return draftOf(stored, descriptor);
  return { ...emptyDraft, provider: descriptor.id, label: freeLabel(descriptor.name, takenLabels) };
}

/** A stored key as a draft: plain values as they are, secrets empty, which keeps the stored ones. */
export const draftOf = (credential: CredentialView, descriptor: ProviderDescriptor): Draft => ({
  provider: descriptor.id,
  label: credential.label,
  fields: Object.fromEntries(
    descriptor.fields.filter(({ secret }) => !secret).map(({ key }) => [key, credential.fields[key] ?? '']),
  ),
  settings: Object.fromEntries(Object.entries(credential.settings).map(([key, value]) => [key, String(value)])),
  notes: credential.notes,
  expiresOn: credential.expiresAt === null ? '' : dayOf(credential.expiresAt),
  revision: credential.revision,
});

/** A draft as it may outlive a lock: without its secrets, and without all fields where nobody knows which are secret. */
export const withoutSecrets = (draft: Draft, descriptor: ProviderDescriptor | undefined): Draft => {
  const plain = (descriptor?.fields ?? []).filter(({ secret }) => !secret).map(({ key }) => key);
  return { ...draft, fields: Object.fromEntries(Object.entries(draft.fields).filter(([key]) => plain.includes(key))) };
};

/**
 * The fields to send: without white space around them, and without those left empty.
 *
 * @param kept whether an empty secret stands for the stored one; plain fields are then sent even when empty.
 */
export const fieldsOf = (draft: Draft, descriptor: ProviderDescriptor, kept: boolean): FieldValues =>
  Object.fromEntries(
    descriptor.fields
      .map(({ key, secret }) => ({ key, secret, value: (draft.fields[key] ?? '').trim() }))
      .filter(({ value, secret }) => value !== '' || (kept && !secret))
      .map(({ key, value }) => [key, value]),
  );

/** The settings to send, each in the type its descriptor gives it; empty ones are left out. */
export const settingsOf = (draft: Draft, descriptor: ProviderDescriptor): Settings =>
  Object.fromEntries(
    descriptor.settings
      .map(({ key, type }) => ({ key, type, value: (draft.settings[key] ?? '').trim() }))
      .filter(({ value }) => value !== '')
      .map(({ key, type, value }) => [key, typedSetting(type, value)]),
  );

function typedSetting(type: 'text' | 'number' | 'boolean', value: string): string | number | boolean {
  if (type === 'boolean') return value === 'true';
  return type === 'number' && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** When the key ends: the last moment of the chosen day where the user is. */
export const expiresAtOf = ({ expiresOn }: Draft): number | null => (expiresOn === '' ? null : endOfDay(expiresOn));
