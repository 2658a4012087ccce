import { atPath, type NamedValue, type SourceEntry } from './source-entry.ts';
import { isData, step, textOf } from './walk-data.ts';

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const textAt = (value: unknown, name: string): string => (isData(value) ? (textOf(value[name]) ?? '') : '');

const customFields = (value: unknown): readonly NamedValue[] =>
  list(value).map((field) => ({ name: textAt(field, 'name') || 'field', value: textAt(field, 'value') }));

function loginOf(item: unknown, index: number): SourceEntry {
  const login = isData(item) ? item.login : null;
  const values = [
    { name: 'password', value: textAt(login, 'password') },
    { name: 'username', value: textAt(login, 'username') },
    ...(isData(item) ? customFields(item.fields) : []),
  ];
  return {
    kind: 'login',
    place: atPath(step('items', index)),
    title: textAt(item, 'name') || null,
    addresses: isData(login) ? list(login.uris).map((uri) => textAt(uri, 'uri')) : [],
    values: values.filter(({ value }) => value !== ''),
    notes: textAt(item, 'notes'),
    problem: null,
  };
}

/** Whether data are Bitwarden's: it lists items beside its folders, or says that it is encrypted. */
export const isBitwarden = (data: unknown): boolean =>
  isData(data) && 'encrypted' in data && ('items' in data || 'data' in data || 'passwordProtected' in data);

/** Entries of a Bitwarden JSON export. One that is encrypted has a single entry that says so. */
export function* readBitwarden(data: unknown): Generator<SourceEntry, void, void> {
  if (!isData(data)) return;
  if (data.encrypted === true) {
    yield { kind: 'line', place: atPath('encrypted'), problem: { reason: 'encryptedThere', about: null } };
    return;
  }
  for (const [index, item] of list(data.items).entries()) yield loginOf(item, index);
}
