import { ensure } from '../../../shared/errors/exhaustive.ts';
import type { ImportRow } from '../../../shared/model/import.ts';
import type { Fingerprint } from '../../ports/fingerprint.ts';
import type { Draft } from './draft-row.ts';
import { createLabels } from './free-labels.ts';
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

/** Where the same secret is already: stored, or in an earlier row that is to be written. */
function twinOf(
  { digest }: KnownForm,
  standing: Standing,
  earlier: { readonly row: number; readonly label: string } | undefined,
): Pick<Judged, 'reason' | 'other'> | null {
  const stored = standing.twins.get(digest);
  if (stored !== undefined) {
    const reason = stored.isTrashed ? 'storedInTrash' : 'storedAlready';
    return { reason, other: { credential: stored.credential, label: stored.label, row: null } };
  }
  if (earlier === undefined) return null;
  return { reason: 'repeatedInSource', other: { credential: null, label: earlier.label, row: earlier.row } };
}

/** Judges every row, in order: what is written before decides about what comes after. */
export function judgeRows(drafts: readonly Draft[], parts: JudgeParts): readonly Judged[] {
  const seen = new Map<string, { readonly row: number; readonly label: string }>();
  const labels = createLabels();
  return drafts.map((draft, index): Judged => {
    const known = formOf(draft, parts);
    const { form } = known;
    if (form.kind === 'misfit') {
      const { kind: _kind, ...why } = form;
      return { ...nothing, ...why, label: draft.label, included: false, fit: null };
    }
    const key = scopeKey(draft.scope);
    const standing = ensure(parts.standings.get(key), 'every scope was read before');
    const provider = form.descriptor.id;
    const twin = twinOf(known, standing, seen.get(`${key} ${known.digest}`));
    const included = draft.wish ?? twin === null;
    const isFree = (label: string): boolean =>
      !standing.labels.has(labelKey(provider, label)) && labels.isFree(`${key} ${provider}`, label);
    const holder = standing.labels.get(labelKey(provider, draft.label));
    const base = { ...nothing, label: draft.label, included, fit: form };
    if (!included) return twin === null ? { ...base, state: 'ready' } : { ...base, state: 'duplicate', ...twin };
    if (holder !== undefined && draft.isLabelGiven) {
      const freeLabel = labels.next(`${key} ${provider}`, draft.label, isFree);
      const other = { credential: holder, label: draft.label, row: null };
      return { ...base, state: 'conflict', reason: 'labelTaken', other, freeLabel, included: false, fit: null };
    }
    const label = isFree(draft.label) ? draft.label : labels.next(`${key} ${provider}`, draft.label, isFree);
    labels.take(`${key} ${provider}`, label);
    seen.set(`${key} ${known.digest}`, { row: index + 1, label });
    if (twin !== null) return { ...base, label, state: 'duplicate', ...twin };
    return label === draft.label
      ? { ...base, state: 'ready' }
      : { ...base, label, state: 'ready', reason: 'renamed', params: { wanted: draft.label } };
  });
}
