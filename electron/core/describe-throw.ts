/** What the log may have of a throw: kind and message of it and of its causes, and where in our code it came from. */
export type ThrowFacts = { readonly cause: string; readonly at: string };

const mostCauses = 6;
const mostFrames = 6;
const longestText = 2_000;

/** A place in a stack by its path inside the product: the folders above it say whose machine this is. */
const ownPlace = /^\s+at (?:.*[/\\])?((?:electron|shared|renderer|node_modules|test)[/\\][\w@./\\+-]+:\d+:\d+)\)?$/;
const nodePlace = /^\s+at (?:.* )?\(?(node:[\w/]+:\d+:\d+)\)?$/;

/** Anything can be thrown, also what throws when it is looked at. */
function looking<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** Error by error down its causes, and one level of those it bundles. A ring ends by the number. */
function chainOf(thrown: unknown): readonly unknown[] {
  const chain = [thrown];
  for (let last = thrown; last instanceof Error && last.cause !== undefined && chain.length < mostCauses; ) {
    last = last.cause;
    chain.push(last);
  }
  const bundled: readonly unknown[] = thrown instanceof AggregateError ? thrown.errors : [];
  return [...chain, ...bundled].slice(0, mostCauses);
}

/** A text that was thrown is told, and so is an error's message; of anything else only what it is. */
function wordsOf(value: unknown): string {
  if (value instanceof Error) return `${String(value.name)}: ${String(value.message)}`;
  return typeof value === 'string' ? `string: ${value}` : typeof value;
}

const placesOf = (thrown: unknown): readonly string[] =>
  thrown instanceof Error
    ? String(thrown.stack ?? '')
        .split('\n')
        .flatMap((line) => ownPlace.exec(line)?.[1] ?? nodePlace.exec(line)?.[1] ?? [])
        .map((place) => place.replaceAll('\\', '/'))
        .slice(0, mostFrames)
    : [];

/**
 * Describes anything that was thrown, without ever throwing itself.
 *
 * `redact` runs on the whole text, before it is cut to length: half a secret would not be recognised.
 */
export function describeThrow(thrown: unknown, redact: (text: string) => string): ThrowFacts {
  const chain = looking(() => chainOf(thrown), []);
  const words = chain.map((value) => looking(() => wordsOf(value), 'unreadable')).join(' <- ');
  const places = looking(() => placesOf(thrown), []).join(' | ');
  return { cause: redact(words).slice(0, longestText), at: redact(places).slice(0, longestText) };
}
