import {
  type AddressPart,
  type ImportField,
  namesByPart,
  partField,
  partFields,
  partOfKey,
} from '../../../shared/catalogue/address-parts.ts';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { mainSecret } from './recogniser.ts';

/** What tables and files call common fields. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  apikey: ['key', 'token', 'apitoken', 'accesstoken', 'authtoken', 'secretkey', 'bearer', 'chave', 'chaveapi'],
  baseurl: ['apibase', 'base', 'endpoint', 'url', 'baseuri', 'apiurl'],
  url: ['uri', 'connectionstring', 'connectionurl', 'dsn', 'endpoint', 'address', 'host', 'databaseurl', 'redisurl'],
  host: ['hostname', 'server', 'servidor', 'address'],
  port: ['porta'],
  user: ['username', 'login', 'usuario', 'email'],
  password: ['pass', 'pwd', 'senha', 'secret'],
  servicekey: ['servicerolekey', 'secretkey', 'key'],
};

/** Names that mean a record's one secret, whatever its field is called. */
const secretNames: ReadonlySet<string> = new Set([
  'apikey',
  'key',
  'token',
  'secret',
  'value',
  'password',
  'credential',
  'apitoken',
  'accesstoken',
  'authtoken',
  'secretkey',
  'chave',
  'senha',
  'valor',
  'segredo',
]);

/** A name without case and punctuation: `API-Key` and `api_key` are one. */
export const normalName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Whether a name means the secret of whatever it stands beside. */
export const meansSecret = (name: string): boolean => secretNames.has(normalName(name));

/** What parts of an address are called where nothing else of their provider is. */
const partAliases: Readonly<Record<AddressPart, readonly string[]>> = {
  host: ['hostname', 'server', 'servidor', 'address'],
  port: ['porta'],
  user: ['username', 'login', 'usuario'],
  password: ['pass', 'pwd', 'senha', 'auth'],
  database: ['db', 'dbname', 'databasename', 'banco'],
  tls: ['ssl', 'usetls', 'usessl'],
  sslmode: [],
  driver: [],
};

/** The part of an address a column or key speaks of. */
function partFor(descriptor: ProviderDescriptor, wanted: string): ImportField | undefined {
  for (const set of descriptor.envParts ?? []) {
    const named = namesByPart(set).find(([, names]) => names.some((name) => normalName(name) === wanted));
    if (named !== undefined) return partField(set.field, named[0]);
  }
  return partFields(descriptor).find(({ key }) => {
    const part = partOfKey(key)?.part;
    return part !== undefined && (part === wanted || partAliases[part].includes(wanted));
  });
}

/** The field of a provider a column or key speaks of; `taken` are gone already. */
export function fieldFor(
  descriptor: ProviderDescriptor,
  name: string,
  taken: ReadonlySet<string>,
): ImportField | undefined {
  const wanted = normalName(name);
  const free = descriptor.fields.filter((field) => !taken.has(field.key));
  const exact = free.find((field) => normalName(field.key) === wanted);
  if (exact !== undefined) return exact;
  const byVariable = free.find((field) =>
    descriptor.envNames[field.key]?.some((variable) => normalName(variable) === wanted),
  );
  if (byVariable !== undefined) return byVariable;
  const part = partFor(descriptor, wanted);
  if (part !== undefined && !taken.has(part.key)) return part;
  const byAlias = free.find((field) => aliases[normalName(field.key)]?.includes(wanted));
  if (byAlias !== undefined) return byAlias;
  const main = mainSecret(descriptor);
  return main !== undefined && !taken.has(main.key) && secretNames.has(wanted) ? main : undefined;
}
