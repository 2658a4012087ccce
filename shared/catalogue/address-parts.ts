import { type FieldDescriptor, type PartNames, type ProviderDescriptor, partNames } from './descriptor.ts';

/** A field as an import fills it: one of the credential's own, or a part of the address that one of them holds. */
export type ImportField = Pick<FieldDescriptor, 'key' | 'secret' | 'format'>;

/** One part of an address. */
export type AddressPart = keyof PartNames['names'];

/** How a part of a field is named among the fields of its provider. */
export const partKey = (field: string, part: AddressPart): string => `${field}.${part}`;

/** A part by its key; null for the key of a whole field. */
export function partOfKey(key: string): { readonly field: string; readonly part: AddressPart } | null {
  const dot = key.indexOf('.');
  const part = partNames.shape.names.keyof().safeParse(key.slice(dot + 1));
  return dot > 0 && part.success ? { field: key.slice(0, dot), part: part.data } : null;
}

/** Names of variables per part; a part without any has none. */
export const namesByPart = ({ names }: PartNames): readonly (readonly [AddressPart, readonly string[]])[] =>
  // Sound: the schema closes the keys, which `entries` widens to text.
  Object.entries(names) as [AddressPart, readonly string[]][];

const longestPart = 2_000;

/** The field that one part is. */
export const partField = (field: string, part: AddressPart): ImportField => ({
  key: partKey(field, part),
  secret: part === 'password',
  format: { kind: 'text', maxLength: longestPart },
});

/** The parts in which addresses of a provider may be told, each once. */
export function partFields({ envParts = [] }: Pick<ProviderDescriptor, 'envParts'>): readonly ImportField[] {
  const all = envParts.flatMap((set) => namesByPart(set).map(([part]) => partField(set.field, part)));
  return [...new Map(all.map((field) => [field.key, field])).values()];
}

/** All that an import can fill of a provider. */
export const importFields = (descriptor: Pick<ProviderDescriptor, 'envParts' | 'fields'>): readonly ImportField[] => [
  ...descriptor.fields,
  ...partFields(descriptor),
];

/** Every variable by whose name a provider is known. */
export const variableNames = ({
  envNames,
  envParts = [],
}: Pick<ProviderDescriptor, 'envNames' | 'envParts'>): readonly string[] => [
  ...Object.values(envNames).flat(),
  ...envParts.flatMap((set) => namesByPart(set).flatMap(([, names]) => names)),
];
