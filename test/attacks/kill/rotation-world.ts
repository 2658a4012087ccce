import type { CredentialId } from '../../../shared/model/ids.ts';

/** A step of a rotation as a process takes it. */
export type RotationDeed = 'start' | 'test' | 'note' | 'promote' | 'retire' | 'undo' | 'abandon';

/** What a process is told to do: it is to die in the last of the deeds. */
export type RotationOrder = {
  readonly dataDir: string;
  readonly passphrase: string;
  readonly credential: CredentialId;
  /** The new key. */
  readonly apiKey: string;
  readonly deeds: readonly RotationDeed[];
};
