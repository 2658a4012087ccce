/** Parameters of Argon2id, as the header stores them. */
export type KdfParameters = {
  readonly memoryMiB: number;
  readonly passes: number;
  readonly lanes: number;
};

/** The slow hash of a passphrase. At most one runs at a time in a process: each takes hundreds of MiB. */
export type Kdf = {
  /** 32 bytes of Argon2id over the UTF-8 bytes given. */
  readonly argon2id: (secret: Buffer, salt: Buffer, parameters: KdfParameters) => Promise<Buffer>;
  /** What a new passphrase slot uses; tests give the floor. */
  readonly defaults: { readonly withDeviceSecret: KdfParameters; readonly passphraseOnly: KdfParameters };
};
