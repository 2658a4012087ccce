import { importFields } from '../../../shared/catalogue/address-parts.ts';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { ImportChange } from '../../../shared/contract/imports.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { ImportReason } from '../../../shared/model/import.ts';
import { descriptorOf } from '../service-context.ts';
import type { Draft, DraftPart } from './draft-row.ts';
import { fieldFor } from './field-aliases.ts';
import type { Staged } from './import-desk.ts';
import { settledScope } from './import-scope.ts';
import type { ImportWorld } from './import-world.ts';
import { judgeAll, readStandings } from './judge-staged.ts';
import { mainSecret, type Recogniser } from './recogniser.ts';
import { countRows, type RowsPage, viewRows } from './row-view.ts';
import type { Standing } from './stored-secrets.ts';

export type RowTarget =
  | { readonly kind: 'rows'; readonly rows: readonly number[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'all' };

/** Why a row has no value, or none that may be kept: choosing a provider does not mend that. */
const lasting: readonly ImportReason[] = [
  'emptyValue',
  'unresolvedReference',
  'externalReference',
  'publicVariable',
  'notALine',
  'tooLong',
  'encryptedThere',
];

/** Rows whose numbers are answered at once. */
const mostAnswered = 200;

/** Gives each part the field of another provider that its shape or name speaks of. */
function refit(parts: readonly DraftPart[], descriptor: ProviderDescriptor, { byShape }: Recogniser) {
  const taken = new Set<string>();
  const main = mainSecret(descriptor);
  const own = new Set(importFields(descriptor).map(({ key }) => key));
  const take = (key: string | undefined): string | null => {
    if (key === undefined || taken.has(key)) return null;
    taken.add(key);
    return key;
  };
  return parts.map((part): DraftPart => {
    const shaped = byShape(part.value).sure.find((match) => match.descriptor.id === descriptor.id);
    const only = parts.length === 1 && !part.isPlain ? main?.key : undefined;
    const kept = part.field !== null && own.has(part.field) ? part.field : undefined;
    const field = shaped?.field.key ?? kept ?? fieldFor(descriptor, part.name, taken)?.key ?? only;
    return { ...part, field: take(field) };
  });
}

/** A row of another provider, or of none. */
function withProvider(draft: Draft, descriptor: ProviderDescriptor | null, recogniser: Recogniser): Draft {
  const isLasting = draft.problem !== null && lasting.includes(draft.problem.reason);
  const problem = isLasting ? draft.problem : null;
  if (descriptor === null) {
    const parts = draft.parts.map((part) => ({ ...part, field: null }));
    return { ...draft, parts, provider: null, problem: problem ?? { reason: 'notACredential', about: null } };
  }
  return { ...draft, parts: refit(draft.parts, descriptor, recogniser), provider: descriptor.id, problem };
}

/** Has parts fill the fields that were named, and no field twice. Throws VALIDATION_FAILED for what is not there. */
function withFields(draft: Draft, fields: NonNullable<ImportChange['fields']>, recogniser: Recogniser): Draft {
  const descriptor = draft.provider === null ? undefined : recogniser.get(draft.provider);
  const known = new Set(descriptor === undefined ? [] : importFields(descriptor).map(({ key }) => key));
  const wanted = new Map(Object.entries(fields));
  const chosen = new Set([...wanted.values()].filter((key) => key !== null));
  if ([...chosen].some((key) => !known.has(key))) {
    throw new AppError('VALIDATION_FAILED', { field: 'change.fields', reason: 'unknownKey' });
  }
  const parts = draft.parts.map((part) => {
    const field = wanted.get(part.name);
    if (field !== undefined) return { ...part, field };
    return part.field !== null && chosen.has(part.field) ? { ...part, field: null } : part;
  });
  return { ...draft, parts };
}

type Settled = Omit<ImportChange, 'scope' | 'provider'> & {
  readonly scope: ScopeRef | null;
  readonly provider: ProviderDescriptor | null | undefined;
};

function changed(draft: Draft, change: Settled, recogniser: Recogniser): Draft {
  const { provider, fields, label, included, confirmDestination, scope } = change;
  let next = draft;
  if (provider !== undefined && (provider?.id ?? null) !== draft.provider)
    next = withProvider(next, provider, recogniser);
  if (fields !== undefined) next = withFields(next, fields, recogniser);
  if (label !== undefined) next = { ...next, label, isLabelGiven: true };
  if (included !== undefined) next = { ...next, wish: included };
  if (confirmDestination !== undefined) next = { ...next, confirmDestination };
  return scope === null ? next : { ...next, scope };
}

const isMeant = (target: RowTarget, draft: Draft, row: number): boolean => {
  if (target.kind === 'all') return true;
  return target.kind === 'rows' ? target.rows.includes(row) : draft.parts.some(({ name }) => name === target.name);
};

type Replacing = {
  readonly apply: () => readonly Draft[];
  readonly read: Iterable<readonly [string, Standing]>;
};

/** Judges changed rows and puts them in their place, on top of what others changed meanwhile. */
export async function replaceRows(world: ImportWorld, staged: Staged, { apply, read }: Replacing): Promise<void> {
  for (;;) {
    const before = staged.rows;
    const rows = apply();
    const standings = new Map([...staged.standings, ...read]);
    // Judged before anything is kept: what throws leaves the preview as it was.
    const judged = await judgeAll(world, staged, { rows, standings });
    if (staged.rows !== before) continue;
    Object.assign(staged, { rows, standings, judged });
    return;
  }
}

/** Changes rows of a preview and judges all of them anew, for one decides about others. */
export async function mapRows(
  world: ImportWorld,
  order: { readonly importId: string; readonly target: RowTarget; readonly change: ImportChange },
): Promise<RowsPage> {
  const { context, desk, session } = world;
  const { scope: scopeRef, provider: providerId, ...plain } = order.change;
  const scope = scopeRef === undefined ? null : settledScope(context.store.read, scopeRef);
  const provider = providerId == null ? providerId : descriptorOf(context, providerId);
  const staged = desk.get(session, order.importId);
  const meant = staged.rows.flatMap((draft, index) => (isMeant(order.target, draft, index + 1) ? [index] : []));
  if (meant.length === 0) throw new AppError('NOT_FOUND', { field: 'target', reason: 'unknownKey' });
  const picked = new Set(meant);
  const apply = () =>
    staged.rows.map((draft, index) =>
      picked.has(index) ? changed(draft, { ...plain, scope, provider }, staged.recogniser) : draft,
    );
  const read = scope === null && provider == null ? [] : await readStandings(world, staged, apply());
  await replaceRows(world, staged, { apply, read });
  return { rows: viewRows(staged, meant.slice(0, mostAnswered)), total: meant.length, counts: countRows(staged) };
}
