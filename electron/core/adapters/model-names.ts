import type { MatchLogic, ModelInfo } from '@pydantic/genai-prices';

type Named = Pick<ModelInfo, 'id' | 'match'>;

/** Whether a rule is about a name. The package keeps its own to itself. */
export function matchesName(match: MatchLogic, name: string): boolean {
  if ('or' in match) return match.or.some((each) => matchesName(each, name));
  if ('and' in match) return match.and.every((each) => matchesName(each, name));
  if ('equals' in match) return name === match.equals;
  if ('starts_with' in match) return name.startsWith(match.starts_with);
  if ('ends_with' in match) return name.endsWith(match.ends_with);
  return 'contains' in match ? name.includes(match.contains) : new RegExp(match.regex).test(name);
}

/** Names a rule spells out. */
function namesIn(match: MatchLogic): readonly string[] {
  if ('equals' in match) return [match.equals];
  return 'or' in match ? match.or.flatMap(namesIn) : [];
}

/** Year and month at the end of a name, such as 2512. */
const dated = (stem: string, name: string): string | undefined =>
  name.startsWith(`${stem}-`) ? /^\d{4}$/.exec(name.slice(stem.length + 1))?.[0] : undefined;

const newest = (stem: string, names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => dated(stem, name) ?? [])
    .sort()
    .at(-1);

/**
 * The model a name ending in `-latest` stands for.
 *
 * Tables of prices forget to move such names on: where they keep one with dated models older than one they have, the
 * newest counts. Every other name stands for itself.
 */
export function currentName(model: string, known: readonly Named[]): string {
  const stem = model.endsWith('-latest') ? model.slice(0, -'-latest'.length) : null;
  const own = known.map(({ match }) => namesIn(match)).find((names) => names.includes(model));
  if (stem === null || own === undefined) return model;
  const ownDate = newest(stem, own);
  const last = newest(
    stem,
    known.flatMap(({ match }) => namesIn(match)),
  );
  return ownDate === undefined || last === undefined || last <= ownDate ? model : `${stem}-${last}`;
}
