import type { Keychain, KeychainState } from '../../electron/ports/keychain.ts';

export type MemoryKeychain = Keychain & {
  /** What it holds, by account. A test may change it behind the product's back. */
  readonly entries: Map<string, Buffer>;
  readonly become: (state: KeychainState) => void;
};

/** A keychain in memory. It rejects every access unless it is ready, as the real one does. */
export const memoryKeychain = (options: { readonly state?: KeychainState } = {}): MemoryKeychain => {
  let state = options.state ?? 'ready';
  const entries = new Map<string, Buffer>();
  const whenReady = async <T>(run: () => T): Promise<T> => {
    if (state !== 'ready') throw new Error(`The keychain is ${state}`);
    return run();
  };
  return {
    entries,
    become: (next) => {
      state = next;
    },
    state: async () => state,
    get: (account) =>
      whenReady(() => {
        const held = entries.get(account);
        return held === undefined ? null : Buffer.from(held);
      }),
    set: (account, secret) =>
      whenReady(() => {
        entries.set(account, Buffer.from(secret));
      }),
    delete: (account) =>
      whenReady(() => {
        entries.delete(account);
      }),
  };
};
