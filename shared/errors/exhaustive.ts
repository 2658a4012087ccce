/** Closes a switch over a tagged union: a new member does not compile until it is handled. */
export function missingCase(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

/** Returns a value that must exist; `why` states the reason it must, not the fact that it does. */
export function ensure<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`Expected a value: ${why}`);
  return value;
}
