import { type AddressPart, namesByPart, partOfKey } from '../../../shared/catalogue/address-parts.ts';
import type { PartNames, ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import type { Reason } from '../../../shared/errors/reasons.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';
import type { DraftPart } from './draft-row.ts';
import { joinAddress, type Told } from './join-address.ts';
import { nameTokens } from './name-tokens.ts';

export type Joined =
  | { readonly kind: 'joined'; readonly given: FieldValues }
  /** `about` is the variable that would tell what is missing. */
  | { readonly kind: 'missing'; readonly about: string }
  | { readonly kind: 'refused'; readonly about: string; readonly reason: Reason };

/** The set of names a row's parts were called by; the first where they were called something else. */
function setOf(sets: readonly PartNames[], parts: readonly DraftPart[]): PartNames | undefined {
  const called = parts.map(({ name }) => `_${nameTokens(name).tokens.join('_')}_`);
  const isCalled = (set: PartNames): boolean =>
    namesByPart(set).some(([, names]) => names.some((name) => called.some((one) => one.includes(`_${name}_`))));
  return sets.find(isCalled) ?? sets[0];
}

/** Values of the parts of one field, out of all that a row gives. */
const toldOf = (given: FieldValues, field: string): Told =>
  Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => {
      const part = partOfKey(key);
      return part?.field === field ? [[part.part, value]] : [];
    }),
  );

/** Puts the parts of an address into the field it belongs in. A whole address that was given as well holds. */
export function joinParts(descriptor: ProviderDescriptor, given: FieldValues, parts: readonly DraftPart[]): Joined {
  const whole = Object.fromEntries(Object.entries(given).filter(([key]) => partOfKey(key) === null));
  const sets = (descriptor.envParts ?? []).filter(
    ({ field }) => given[field] === undefined && Object.keys(toldOf(given, field)).length > 0,
  );
  const set = setOf(sets, parts);
  if (set === undefined) return { kind: 'joined', given: whole };
  const told = toldOf(given, set.field);
  const nameOf = (part: AddressPart): string => set.names[part]?.[0] ?? part;
  const missing = set.needs.find((part) => told[part] === undefined);
  if (missing !== undefined) return { kind: 'missing', about: nameOf(missing) };
  const field = ensure(
    descriptor.fields.find(({ key }) => key === set.field),
    'the catalogue gives parts to fields it has',
  );
  const joined = joinAddress(told, field.format.kind === 'url' ? field.format.schemes : []);
  if (joined.kind === 'refused') return { kind: 'refused', about: nameOf(joined.part), reason: joined.reason };
  return { kind: 'joined', given: { ...whole, [set.field]: joined.url } };
}
