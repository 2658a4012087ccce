import { ensure } from '../../../shared/errors/exhaustive.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { ImportRow } from '../../../shared/model/import.ts';
import type { Fingerprint } from '../../ports/fingerprint.ts';
import type { Draft } from './draft-row.ts';
import { createLabels, type Labels } from './free-labels.ts';
import { type Fit, type Form, judgeForm } from './judge-form.ts';
import type { Recogniser } from './recogniser.ts';
import { scopeKey } from './scope-key.ts';
import { labelKey, type Standing, secretText } from './stored-secrets.ts';

/** What becomes of a row, and the credential it makes where it makes one. */
export type Judged = Pick<
  ImportRow,
  'state' | 'reason' | 'about' | 'refusal' | 'params' | 'other' | 'freeLabel' | 'label' | 'included'
> & { readonly fit: Fit | null };

export type JudgeParts = {
  readonly recogniser: Recogniser;
  readonly fingerprint: Fingerprint;
  /** How each scope of the rows stands. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Forms judged before: a row that did not change has the one it had. */
  readonly forms: WeakMap<Draft, KnownForm>;
};

export type KnownForm = { readonly form: Form; readonly digest: string };

const nothing = { reason: null, about: null, refusal: null, params: {}, other: null, freeLabel: null } as const;

/** A row's form, and the digest of its secrets where it is a credential. */
export function formOf(draft: Draft, { forms, recogniser, fingerprint }: Omit<JudgeParts, 'standings'>): KnownForm {
  const known = forms.get(draft);
  if (known !== undefined) return known;
  const form = judgeForm(draft, recogniser);
  const digest = form.kind === 'fit' ? fingerprint(textOf(form)) : '';
  const made = { form, digest };
  forms.set(draft, made);
  return made;
}

const textOf = ({ descriptor, judged }: Fit): string => secretText(descriptor.id, judged.destination, judged.secrets);

type Twin = Pick<Judged, 'reason' | 'other'>;

/** Where the same secret is already: stored, or in an earlier row that is to be written. */
function twinOf(
  { digest }: KnownForm,
  standing: Standing,
  earlier: { readonly row: number; readonly label: string } | undefined,
): Twin | null {
  const stored = standing.twins.get(digest);
  if (stored !== undefined) {
    const reason = stored.isTrashed ? 'storedInTrash' : 'storedAlready';
    return { reason, other: { credential: stored.credential, label: stored.label, row: null } };
  }
  if (earlier === undefined) return null;
  return { reason: 'repeatedInSource', other: { credential: null, label: earlier.label, row: earlier.row } };
}

type Place = { readonly scope: string; readonly standing: Standing; readonly labels: Labels };

/** The label a row gets among those of its provider: its own, the next number, or none where a stored one has it. */
function labelled(draft: Draft, provider: ProviderId, { scope, standing, labels }: Place) {
  const place = `${scope} ${provider}`;
  const isFree = (label: string): boolean =>
    !standing.labels.has(labelKey(provider, label)) && labels.isFree(place, label);
  const holder = standing.labels.get(labelKey(provider, draft.label));
  const label = isFree(draft.label) ? draft.label : labels.next(place, draft.label, isFree);
  if (holder !== undefined && draft.isLabelGiven) return { label, holder };
  labels.take(place, label);
  return { label, holder: null };
}

/** What becomes of a row that is to be written. */
function judgeIncluded(
  draft: Draft,
  fit: Fit,
  { twin, place }: { readonly twin: Twin | null; readonly place: Place },
): Judged {
  const { label, holder } = labelled(draft, fit.descriptor.id, place);
  const base = { ...nothing, label, included: true, fit };
  if (holder !== null) {
    const other = { credential: holder, label: draft.label, row: null };
    const conflict = { label: draft.label, freeLabel: label, other, included: false, fit: null };
    return { ...base, ...conflict, state: 'conflict', reason: 'labelTaken' };
  }
  if (twin !== null) return { ...base, state: 'duplicate', ...twin };
  const isRenamed = label !== draft.label;
  return isRenamed
    ? { ...base, state: 'ready', reason: 'renamed', params: { wanted: draft.label } }
    : { ...base, state: 'ready' };
}

/** Rows judged before others may have their turn. */
const turnEvery = 500;

/** Judges every row, in order: what is written before decides about what comes after. It stops where others may have their turn. */
export function* judgeRows(drafts: readonly Draft[], parts: JudgeParts): Generator<void, readonly Judged[], void> {
  const seen: Seen = new Map();
  const labels = createLabels();
  const judged: Judged[] = [];
  for (const draft of drafts) {
    judged.push(judgeRow(draft, { ...parts, seen, labels, row: judged.length + 1 }));
    if (judged.length % turnEvery === 0) yield;
  }
  return judged;
}

type Seen = Map<string, { readonly row: number; readonly label: string }>;
type RowParts = JudgeParts & { readonly seen: Seen; readonly labels: Labels; readonly row: number };

function judgeRow(draft: Draft, parts: RowParts): Judged {
  const { seen, labels, row } = parts;
  const known = formOf(draft, parts);
  const { form } = known;
  if (form.kind === 'misfit') {
    const { kind: _kind, ...why } = form;
    return { ...nothing, ...why, label: draft.label, included: false, fit: null };
  }
  const scope = scopeKey(draft.scope);
  const standing = ensure(parts.standings.get(scope), 'every scope was read before');
  const twin = twinOf(known, standing, seen.get(`${scope} ${known.digest}`));
  if (!(draft.wish ?? twin === null)) {
    const left = { ...nothing, label: draft.label, included: false, fit: form };
    return twin === null ? { ...left, state: 'ready' } : { ...left, state: 'duplicate', ...twin };
  }
  const judged = judgeIncluded(draft, form, { twin, place: { scope, standing, labels } });
  if (judged.included) seen.set(`${scope} ${known.digest}`, { row, label: judged.label });
  return judged;
}
