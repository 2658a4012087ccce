import { type ImportField, importFields } from '../../../shared/catalogue/address-parts.ts';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { type ImportCounts, type ImportRow, type ImportState, importState } from '../../../shared/model/import.ts';
import { hidden, maskOf } from '../../domain/mask.ts';
import type { Draft, DraftPart } from './draft-row.ts';
import type { Staged } from './import-desk.ts';
import type { Judged } from './judge-rows.ts';
import { scopeKey } from './scope-key.ts';

/** Longest plain value that is shown whole. */
const longestShown = 200;

const cut = (text: string): string => (text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text);

/** What may be shown of a value: as its field's mask has it, plain only where it was read as no secret. */
function maskFor({ value, isPlain }: DraftPart, descriptor?: ProviderDescriptor, field?: ImportField): string {
  const text = value.trim();
  if (text === '') return '';
  if (descriptor === undefined || field === undefined) return hidden;
  if (field.secret) return cut(maskOf(descriptor, field, text));
  return isPlain && !/:\/\/[^/\s]*@/.test(text) ? cut(text) : hidden;
}

function partView(part: DraftPart, descriptor: ProviderDescriptor | undefined): ImportRow['parts'][number] {
  const field = descriptor === undefined ? undefined : importFields(descriptor).find(({ key }) => key === part.field);
  return { name: part.name, mask: maskFor(part, descriptor, field), field: field?.key ?? null };
}

/** A row as anyone may see it. */
type Shown = { readonly draft: Draft; readonly judged: Judged; readonly row: number };

function rowView({ scopes, recogniser }: Staged, { draft, judged, row }: Shown): ImportRow {
  const { fit: _fit, ...shown } = judged;
  const descriptor = draft.provider === null ? undefined : recogniser.get(draft.provider);
  return {
    ...shown,
    params: { ...shown.params },
    row,
    place: draft.place,
    provider: descriptor?.id ?? null,
    suggestions: [...draft.suggestions],
    scope: ensure(scopes.get(scopeKey(draft.scope)), 'every scope was read when it was judged'),
    parts: draft.parts.map((part) => partView(part, descriptor)),
  };
}

export type RowsPage = { readonly rows: ImportRow[]; readonly total: number; readonly counts: ImportCounts };

export type RowsFilter = {
  readonly states: readonly ImportState[] | null;
  readonly offset: number;
  readonly limit: number;
};

/** How many rows there are in each state. */
export function countRows({ judged }: Pick<Staged, 'judged'>): ImportCounts {
  const states = Object.fromEntries(importState.options.map((state) => [state, 0])) as Record<ImportState, number>;
  for (const { state } of judged) states[state] += 1;
  return { total: judged.length, included: judged.filter(({ included }) => included).length, states };
}

/** The numbered rows as they are shown. */
export const viewRows = (staged: Staged, indexes: readonly number[]): ImportRow[] =>
  indexes.flatMap((index) => {
    const draft = staged.rows[index];
    const judged = staged.judged[index];
    return draft === undefined || judged === undefined ? [] : [rowView(staged, { draft, judged, row: index + 1 })];
  });

/** A page of the rows in the states asked for. */
export function rowsPage(staged: Staged, { states, offset, limit }: RowsFilter): RowsPage {
  const passing = [...staged.judged.entries()]
    .filter(([, { state }]) => states === null || states.includes(state))
    .map(([index]) => index);
  return {
    rows: viewRows(staged, passing.slice(offset, offset + limit)),
    total: passing.length,
    counts: countRows(staged),
  };
}
