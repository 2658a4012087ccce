import { createHmac } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { HeaderAge } from '../ports/vault-gate.ts';
import type { Header } from './header.ts';
import { readHeaderFiles } from './header-file.ts';
import { lengthPrefixed } from './length-prefix.ts';
import { rewriteHeader } from './rewrite-header.ts';
import type { VaultWorld } from './vault-world.ts';

const accountOf = (vaultId: string): string => `vault/${vaultId}/epoch`;

const headerOf = (dataDir: string): Header => {
  const stored = readHeaderFiles(dataDir);
  if (stored === null) throw new AppError('VAULT_MISSING');
  return stored.copy.header;
};

/** Signed, so that a vault restored under the same id, or anyone else, does not make this one look old. */
const noteOf = (ring: KeyRing, epoch: number): string => {
  const headerKey = ring.headerKey();
  const mac = createHmac('sha256', headerKey).update(lengthPrefixed(['chv/epoch/1', ring.vaultId, String(epoch)]));
  headerKey.fill(0);
  return `${epoch} ${mac.digest('hex')}`;
};

/** Only a vault that is bound to the keychain is remembered there: elsewhere its owner did not want it. */
const isBound = ({ slots }: Header): boolean => slots[0].deviceCheck !== null;

/** What the keychain noted of this vault; null where it noted nothing, cannot be read, or the note is not ours. */
const readNote = async ({ keychain }: VaultWorld, ring: KeyRing): Promise<number | null> => {
  const note = await keychain.get(accountOf(ring.vaultId)).catch(() => null);
  const epoch = Number.parseInt(note?.toString('utf8') ?? '', 10);
  return Number.isSafeInteger(epoch) && note?.toString('utf8') === noteOf(ring, epoch) ? epoch : null;
};

/** See `VaultGate.age`. */
export const readAge = async (world: VaultWorld, ring: KeyRing): Promise<HeaderAge> => {
  const header = headerOf(world.dataDir);
  return { epoch: header.epoch, remembered: isBound(header) ? await readNote(world, ring) : null };
};

/** See `VaultGate.beginEpoch`. */
export const beginEpoch = (dataDir: string, ring: KeyRing, epoch: number): void =>
  rewriteHeader(dataDir, ring, () => ({ epoch }));

/** See `VaultGate.rememberEpoch`. */
export const rememberEpoch = async (world: VaultWorld, ring: KeyRing, epoch: number): Promise<void> => {
  if (!isBound(headerOf(world.dataDir))) return;
  // A keychain that does not keep it costs a warning later, never the vault.
  await world.keychain.set(accountOf(ring.vaultId), Buffer.from(noteOf(ring, epoch))).catch(() => undefined);
};
