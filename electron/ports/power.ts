/** Moments at which an unlocked vault must close. */
export type PowerEvent = 'suspend' | 'screenLocked' | 'shutdown';

/** What the machine does. A host that learns nothing of it never calls back. */
export type Power = {
  readonly onEvent: (handle: (event: PowerEvent) => void) => () => void;
};
