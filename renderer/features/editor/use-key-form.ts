import { useState } from 'react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { Detection } from '../../../shared/catalogue/detect.ts';
import type { FieldRefusal } from '../../../shared/catalogue/field-schema.ts';
import { useProviders } from '../../state/use-providers.ts';
import type { Draft } from './draft.ts';
import { checkField, checkFields } from './field-checks.ts';
import { freeLabel } from './free-label.ts';

type Start = {
  readonly draft: Draft;
  /** Whether empty secrets stand for stored ones. */
  readonly kept: boolean;
  readonly takenLabels: readonly string[];
  readonly onDraft: (draft: Draft) => void;
};

/** The typed state of a key's form: its draft, what is wrong with it so far, and the pasted value nobody owned yet. */
export function useKeyForm({ draft: initial, kept, takenLabels, onDraft }: Start) {
  const { providers, byId } = useProviders();
  const [draft, setDraft] = useState(initial);
  const [refusals, setRefusals] = useState<Readonly<Record<string, FieldRefusal>>>({});
  const [loose, setLoose] = useState<string | null>(null);
  const descriptor = draft.provider === null ? undefined : byId.get(draft.provider);

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    onDraft(next);
  };
  const setField = (key: string, value: string) => {
    const { [key]: _mended, ...rest } = refusals;
    setRefusals(rest);
    change({ fields: { ...draft.fields, [key]: value } });
  };
  const choose = (id: string, fields: Draft['fields']) => {
    const chosen = byId.get(id);
    if (chosen === undefined) return;
    setRefusals({});
    setLoose(null);
    change({ provider: id, fields: { ...fields, ...adopted(chosen, fields, loose) }, label: labelFor(chosen) });
  };
  const labelFor = (chosen: ProviderDescriptor): string =>
    draft.label === '' || (descriptor !== undefined && draft.label.startsWith(descriptor.name))
      ? freeLabel(chosen.name, takenLabels)
      : draft.label;
  const paste = (text: string, [best]: readonly Detection[]) => {
    if (best === undefined) setLoose(text);
    else choose(best.provider, { [best.field]: best.value });
  };
  const blurField = (key: string) => {
    const field = descriptor?.fields.find((one) => one.key === key);
    if (descriptor === undefined || field === undefined || (draft.fields[key] ?? '') === '') return;
    const refusal = checkField(draft, field, { descriptor, catalogue: providers, kept });
    if (refusal !== null) setRefusals({ ...refusals, [key]: refusal });
  };
  /** Judges everything; true when it may be sent. */
  const check = (): boolean => {
    if (descriptor === undefined) return false;
    const found = checkFields(draft, { descriptor, catalogue: providers, kept });
    setRefusals(found);
    return Object.keys(found).length === 0;
  };
  return { draft, descriptor, refusals, change, setField, choose, paste, blurField, check };
}

export type KeyForm = ReturnType<typeof useKeyForm>;

/** A pasted value that nobody owned goes into the first secret field of the provider chosen for it. */
function adopted(chosen: ProviderDescriptor, fields: Draft['fields'], loose: string | null): Draft['fields'] {
  const secret = chosen.fields.find((field) => field.secret);
  return loose === null || secret === undefined || fields[secret.key] !== undefined ? {} : { [secret.key]: loose };
}
