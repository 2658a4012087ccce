/**
 * Makes `vectors.json`, the golden vectors every later version must still open: `node test/unit/vault/make-vectors.ts`.
 *
 * Run it only together with a new format version, and keep the old vectors beside the new ones.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BackupHeader, backupFormat } from '../../../electron/vault/backup-header.ts';
import { wrapDataKey } from '../../../electron/vault/data-key-wrap.ts';
import { deriveKey } from '../../../electron/vault/derive-key.ts';
import { writeExportFile } from '../../../electron/vault/export-file.ts';
import { sealChunk } from '../../../electron/vault/file-chunk.ts';
import { encodeFileHeader } from '../../../electron/vault/file-header.ts';
import type { Header } from '../../../electron/vault/header.ts';
import { writeHeaderCopy } from '../../../electron/vault/header-copy.ts';
import { createKeyRing } from '../../../electron/vault/key-ring.ts';
import { sealPassphraseSlot } from '../../../electron/vault/passphrase-slot.ts';
import { formatRecoveryKey } from '../../../electron/vault/recovery-key.ts';
import { sealRecoverySlot } from '../../../electron/vault/recovery-slot.ts';
import { sealField } from '../../../electron/vault/sealed-field.ts';
import { floorKdf } from '../../kit/kdf.ts';
import { seededRandom } from '../../kit/random.ts';
import { place, tenantA, vaultId } from './test-ring.ts';

const bytes = (name: string, length = 32): Buffer => seededRandom(`vector/${name}`).bytes(length);

const rootKey = bytes('root');
const recoveryKey = bytes('recovery');
const deviceSecret = bytes('device');
const dataKey = { generation: 3, key: bytes('data-key') };
const passphrase = 'maçã órfã cavalo grampo 🔑';
const value = 'sk-vector-ção-0123456789';

const passphraseSlot = (withDevice: boolean) =>
  sealPassphraseSlot(
    { kdf: floorKdf(), vaultId, random: seededRandom(`vector/slot/${withDevice}`) },
    { passphrase, deviceSecret: withDevice ? deviceSecret : null },
    rootKey,
  );

const ringVectors = () => {
  const ring = createKeyRing({ vaultId, rootKey, random: seededRandom('unused') });
  return {
    pageKey: ring.pageKey().toString('hex'),
    auditMacOfData: ring.auditMac(Buffer.from('data')).toString('hex'),
    manifestMacOfData: ring.manifestMac(Buffer.from('data')).toString('hex'),
  };
};

const fileId = '01900000-0000-7000-8000-0000000000f1';
const createdAt = 1_763_700_000_000;

/** Preamble, header and sum of a backup, and its chunk 0 where more follow. */
const backupVector = (slots: Header['slots']) => {
  const [slot, recovery] = slots;
  const header: BackupHeader = {
    backupId: fileId,
    vaultId,
    createdAt,
    own: null,
    vault: { passphrase: slot, recovery, wrapped: bytes('backup-wrapped', 60).toString('base64') },
  };
  const { bytes: head, sum } = encodeFileHeader(backupFormat, header);
  const place = { kind: backupFormat, fileId, headerSum: sum, index: 0, isLast: false };
  const chunk = { nonce: bytes('chunk-nonce', 12), plaintext: Buffer.from(value) };
  return {
    head: head.toString('hex'),
    key: bytes('file-key').toString('hex'),
    chunk: sealChunk(place, bytes('file-key'), chunk).toString('hex'),
  };
};

/** A whole encrypted export of a short document. */
const exportVector = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chaveiro-'));
  try {
    const path = join(folder, 'export');
    const world = { kdf: floorKdf(), random: seededRandom('vector/export'), signal: new AbortController().signal };
    await writeExportFile(world, { path, exportId: fileId, createdAt, passphrase, document: Buffer.from(value) });
    return readFileSync(path).toString('hex');
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** All vectors, from fixed inputs and fixed nonces. */
export const makeVectors = async () => {
  const bound = await passphraseSlot(true);
  const recoverySlot = sealRecoverySlot({ vaultId, recoveryKey }, rootKey, seededRandom('vector/recovery-slot'));
  const header: Header = {
    version: 1,
    vaultId,
    sequence: 1,
    epoch: 0,
    slots: [bound, recoverySlot],
    shredded: [],
  };
  const wrappingKey = deriveKey(rootKey, vaultId, 'chv/key/data-keys/1');
  const keyPlace = { vaultId, tenant: tenantA, generation: dataKey.generation, wrappingKey };
  return {
    vaultId,
    passphrase,
    rootKey: rootKey.toString('hex'),
    deviceSecret: deviceSecret.toString('hex'),
    passphraseSlot: await passphraseSlot(false),
    header: writeHeaderCopy(header, deriveKey(rootKey, vaultId, 'chv/key/header/1')),
    recoveryKey: formatRecoveryKey(recoveryKey),
    ring: ringVectors(),
    dataKey: {
      tenant: tenantA,
      generation: dataKey.generation,
      key: dataKey.key.toString('hex'),
      wrapped: wrapDataKey(keyPlace, dataKey.key, bytes('data-key-nonce', 12)).toString('hex'),
    },
    field: {
      place,
      value,
      sealed: sealField({ ...place, vaultId }, dataKey, { value, nonce: bytes('field-nonce', 12) }).toString('hex'),
    },
    backup: backupVector(header.slots),
    export: await exportVector(),
  };
};

if (import.meta.main) {
  writeFileSync(new URL('vectors.json', import.meta.url), `${JSON.stringify(await makeVectors(), null, 2)}\n`);
}
