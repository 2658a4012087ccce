/** Chance, as the only source of it. */
export type Random = {
  /** Cryptographically strong bytes. */
  readonly bytes: (length: number) => Buffer;
  /** A UUIDv7 whose time part is `at`, in ms since 1970. */
  readonly uuid: (at: number) => string;
};
