import type { ClientRow } from '../../ports/client-database.ts';
import { agentTool } from './name-tokens.ts';
import type { Recogniser } from './recogniser.ts';
import { atPath, type EntryProblem, longestValue, type NamedValue, type SourceEntry } from './source-entry.ts';
import { isData, textOf } from './walk-data.ts';

type Row = ClientRow['row'];

const normal = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Columns of such tables that say what a row is rather than what it holds. */
const aside =
  /^(?:id|(?:organization|organisation|org|tenant|user|createdby)id|category|type|provider|providertype|providername|name|label|displayname|is[a-z]+|status|priority|weight|position|(?:created|updated|deleted|lasttested|lastsync)[a-z]*|lastteststatus|usage[a-z]*|availablemodels|description)$/;

const pick = (row: Row, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const found = Object.entries(row).find(([column]) => normal(column) === name);
    const text = found === undefined ? null : textOf(found[1]);
    if (text !== null && text.trim() !== '') return text.trim();
  }
  return null;
};

/** Scalars of the columns that hold something, and of the objects in them. */
function valuesOf(row: Row): readonly NamedValue[] {
  return Object.entries(row).flatMap(([name, value]): readonly NamedValue[] => {
    if (aside.test(normal(name))) return [];
    if (isData(value)) return valuesOf(value);
    const text = textOf(value)?.slice(0, longestValue + 1) ?? '';
    return text.trim() === '' ? [] : [{ name, value: text }];
  });
}

/** What common libraries make of a secret: Fernet, CryptoJS, Laravel, hashes, and iv:tag:cipher in hex or base64. */
const sealed =
  /^(?:gAAAAA|U2FsdGVkX1|eyJpdiI6|\$2[aby]\$|\$argon2|enc[:_(]|encrypted:|\\x[0-9a-f]{16}|-----BEGIN PGP|vault:v\d+:|(?:v\d+:)?[0-9a-f]{16,}:[0-9a-f]{16,}|[A-Za-z0-9+/]{12,}={0,2}:[A-Za-z0-9+/]{12,}={0,2}(?::|$))/i;

/** Whether a value was encrypted by the system it comes from. One with a vendor's shape was not, whatever its column says. */
const isSealed = ({ name, value }: NamedValue, { byShape }: Recogniser): boolean =>
  byShape(value.trim()).sure.length === 0 && (/encrypted|cipher/i.test(name) || sealed.test(value.trim()));

const serviceColumns = ['provider', 'providername', 'type', 'providertype', 'id'] as const;

/** A service the row names and the catalogue does not have: nothing is guessed from what its columns are called. */
function strangerOf(
  service: string | null,
  values: readonly NamedValue[],
  recogniser: Recogniser,
): EntryProblem | null {
  if (service === null || recogniser.inTitle(service) !== null) return null;
  const tool = agentTool(service);
  if (tool !== null) return { reason: 'agentTool', about: tool };
  const isShaped = values.some(({ value }) => recogniser.byShape(value.trim()).sure.length > 0);
  return isShaped ? null : { reason: 'unknownService', about: null };
}

type Numbered = { readonly index: number; readonly owner: string | null };

function entryOf({ table, row }: ClientRow, { index, owner }: Numbered, recogniser: Recogniser): SourceEntry {
  const values = valuesOf(row);
  const hidden = values.find((one) => isSealed(one, recogniser));
  const named = serviceColumns.map((column) => pick(row, column));
  const known = named.find((name) => name !== null && recogniser.byService(name) !== null);
  const service = known ?? pick(row, 'provider', 'type', 'providertype');
  const stranger = known === undefined ? strangerOf(service, values, recogniser) : null;
  return {
    kind: 'record',
    place: atPath(`${table}[${index}]`),
    service,
    owner,
    title: pick(row, 'label', 'name', 'displayname', 'providername'),
    // Of what is encrypted there the column's name is all there is to show.
    values: values.map((one) => (isSealed(one, recogniser) ? { ...one, value: '' } : one)),
    problem: stranger ?? (hidden === undefined ? null : { reason: 'encryptedThere', about: hidden.name }),
  };
}

/** Columns in which systems of several organisations keep whose a row is. */
const ownerColumns = ['organizationid', 'organisationid', 'orgid', 'tenantid'] as const;

/** Ids as they may be shown. One that looks like no id, or like somebody's key, is shown as a number of its own. */
function namingOwners({ byShape }: Recogniser): (id: string | null) => string | null {
  const others = new Map<string, string>();
  return (id) => {
    if (id === null || (/^[\w.:@/-]{1,80}$/.test(id) && byShape(id).sure.length === 0)) return id;
    const known = others.get(id) ?? `#${others.size + 1}`;
    others.set(id, known);
    return known;
  };
}

/** Rows of a client's tables as any source's entries, numbered by table. */
export function* databaseEntries(
  rows: readonly ClientRow[],
  recogniser: Recogniser,
): Generator<SourceEntry, void, void> {
  const counts = new Map<string, number>();
  const ownerOf = namingOwners(recogniser);
  for (const one of rows) {
    const index = counts.get(one.table) ?? 0;
    counts.set(one.table, index + 1);
    const owner = ownerOf(pick(one.row, ...ownerColumns));
    yield entryOf(one, { index, owner }, recogniser);
  }
}
