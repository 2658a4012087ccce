/** All that a vault must give back, as somebody who only works with it sees it. */
export type World = {
  readonly passphrase: string;
  /** Label and key of an organisation's credentials, in their order, by slug. */
  readonly organisations: Readonly<Record<string, readonly Credential[]>>;
  /** Names of the backups on record. */
  readonly backups: readonly string[];
};

export type Credential = { readonly label: string; readonly apiKey: string };

/** What a process is told to do: one deed that it will be killed in, and as many before and after it as it gets to. */
export type Order = {
  readonly dataDir: string;
  readonly seed: string;
  readonly work:
    | { readonly kind: 'use'; readonly before: number; readonly target: string; readonly world: World }
    | { readonly kind: 'found'; readonly world: World }
    | { readonly kind: 'restore'; readonly world: World; readonly backup: string; readonly backupPassphrase: string };
  readonly recoveryKey: string;
};

/** What the process says, a line each: that it begins a deed, with the world as it will be, and that it was done. */
export type Said =
  | { readonly step: 'try'; readonly deed: string; readonly isTarget: boolean; readonly after: World }
  | { readonly step: 'done'; readonly deed: string };
