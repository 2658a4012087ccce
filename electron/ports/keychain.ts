/** Whether the OS keychain can be used: `locked` is one that exists but wants to be opened by its owner. */
export type KeychainState = 'ready' | 'locked' | 'absent';

/** The OS keychain (secret service, Keychain, credential manager). Never a volatile or plain-text fallback. */
export type Keychain = {
  readonly state: () => Promise<KeychainState>;
  readonly get: (account: string) => Promise<Buffer | null>;
  readonly set: (account: string, secret: Buffer) => Promise<void>;
  readonly delete: (account: string) => Promise<void>;
};
