/** A value that changes, in the shape useSyncExternalStore reads. */
export type Readable<T> = { readonly get: () => T; readonly subscribe: (listener: () => void) => () => void };

/** A readable whose owner may also set it. */
export function createReadable<T>(initial: T): Readable<T> & { readonly set: (value: T) => void } {
  const listeners = new Set<() => void>();
  const state = { value: initial };
  return {
    get: () => state.value,
    set: (value) => {
      state.value = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
