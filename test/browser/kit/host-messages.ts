/** What a spec asks of the host's process. */
export type HostRequest =
  /** Another launch: answered with its redirect file. */
  | { readonly kind: 'launch' }
  /** Moves the engine's clocks on, without firing timers: a passphrase grows old, a test becomes a memory. */
  | { readonly kind: 'age'; readonly ms: number };

/** What the host's process says. */
export type HostAnswer =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'launch'; readonly file: string }
  | { readonly kind: 'aged' };
