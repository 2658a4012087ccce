import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { ImportSuggestion } from '../../../shared/model/import.ts';
import type { Draft, DraftPart } from './draft-row.ts';
import { fieldFor, meansSecret } from './field-aliases.ts';
import { agentTool, isPlaceholder, soundsSecret } from './name-tokens.ts';
import type { Recogniser } from './recogniser.ts';
import { shownName } from './shown-name.ts';
import type { EntryProblem, NamedValue, SourceEntry } from './source-entry.ts';

type RecordEntry = Extract<SourceEntry, { kind: 'record' }>;
type Owner = { readonly descriptor: ProviderDescriptor; readonly via: ImportSuggestion['via'] };

/** So many values of one record are kept. */
const mostParts = 40;

/** Whose a record is: the surest of what its values look like, the service it names, its title, its keys' names. */
function ownerOf({ service, title, values }: RecordEntry, recogniser: Recogniser): Owner | null {
  const named = service === null ? null : recogniser.byService(service);
  const shape = values
    .map(({ value }) => recogniser.byShape(value.trim()).sure[0])
    .find((match) => match?.field.secret === true);
  const isRelated = named !== null && (named.id === shape?.descriptor.id || named.inherits === shape?.descriptor.id);
  if (shape !== undefined && !isRelated && shape.field.format.kind === 'token') {
    return { descriptor: shape.descriptor, via: 'pattern' };
  }
  if (named !== null) return { descriptor: named, via: 'service' };
  if (shape !== undefined) return { descriptor: shape.descriptor, via: 'pattern' };
  const spoken = recogniser.inTitle(service ?? '') ?? recogniser.inTitle(title ?? '');
  if (spoken !== null) return { descriptor: spoken, via: 'service' };
  const byName = values.map(({ name }) => recogniser.byName(name)[0]).find((match) => match !== undefined);
  return byName === undefined ? null : { descriptor: byName.descriptor, via: 'name' };
}

/** Gives each value the field its shape or its name speaks of, each field once. */
function partsOf(values: readonly NamedValue[], owner: Owner | null, recogniser: Recogniser): readonly DraftPart[] {
  const taken = new Set<string>();
  const names = new Set<string>();
  return values.slice(0, mostParts).map(({ name: given, value: raw }) => {
    const value = raw.trim();
    const shown = shownName(given, recogniser) || '#';
    const name = names.has(shown) ? `${shown} #${names.size + 1}` : shown;
    names.add(name);
    const { sure } = recogniser.byShape(value);
    const shaped = sure.find(
      ({ descriptor, field }) => descriptor.id === owner?.descriptor.id && !taken.has(field.key),
    );
    const field = shaped?.field ?? (owner === null ? undefined : fieldFor(owner.descriptor, given, taken));
    if (field !== undefined) taken.add(field.key);
    const isPlain = field !== undefined && !field.secret && sure.every((match) => !match.field.secret);
    return { name, value, field: field?.key ?? null, isPlain };
  });
}

function problemOf(entry: RecordEntry, owner: Owner | null, parts: readonly DraftPart[]): EntryProblem | null {
  if (entry.problem !== null) return entry.problem;
  if (owner !== null) {
    const secret = parts.find(({ field, isPlain }) => field !== null && !isPlain);
    return secret !== undefined && isPlaceholder(secret.value) ? { reason: 'placeholder', about: null } : null;
  }
  const tool = agentTool(entry.service ?? '') ?? agentTool(entry.title ?? '');
  if (tool !== null) return { reason: 'agentTool', about: tool };
  const isSecret = entry.values.some(
    ({ name, value }) => (soundsSecret(name) || meansSecret(name)) && value.trim().length >= 6 && !isPlaceholder(value),
  );
  return { reason: isSecret ? 'unknownService' : 'notACredential', about: null };
}

/** The row a record makes. */
export function draftRecord(entry: RecordEntry, recogniser: Recogniser, scope: ScopeRef): Draft {
  const owner = ownerOf(entry, recogniser);
  const parts = partsOf(entry.values, owner, recogniser);
  const title = shownName(entry.title ?? '', recogniser);
  const fallback = owner?.descriptor.name ?? shownName(entry.service ?? '', recogniser);
  return {
    place: entry.place,
    parts,
    suggestions: owner === null ? [] : [{ provider: owner.descriptor.id, via: owner.via, confidence: 'high' }],
    provider: owner?.descriptor.id ?? null,
    label: title || fallback || parts[0]?.name || '#',
    isLabelGiven: title !== '',
    scope,
    problem: problemOf(entry, owner, parts),
    confirmDestination: null,
    wish: null,
    ...(entry.owner === undefined ? {} : { ownership: { owner: entry.owner, standing: 'own' } }),
  };
}
