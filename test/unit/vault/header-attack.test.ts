import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveKey } from '../../../electron/vault/derive-key.ts';
import { writeHeaderCopy } from '../../../electron/vault/header-copy.ts';
import { openPassphraseSlot } from '../../../electron/vault/passphrase-slot.ts';
import { instantKdf } from '../../kit/kdf.ts';
import { seededRandom } from '../../kit/random.ts';
import { backupFile, codeOf, forgedHeader, mainFile, passphrase, readBody, testGate, writeBoth } from './test-vault.ts';

const newVault = async (seed = 'ours') => {
  const kdf = instantKdf();
  const vault = testGate({ kdf, random: seededRandom(seed) });
  await vault.gate.create({ passphrase, useKeychain: false });
  return { ...vault, kdf, callsSoFar: kdf.calls() };
};

describe('a header changed by someone who can write files', () => {
  it('never opens, whichever byte of its body was changed under a right checksum', async () => {
    const { gate, dataDir } = await newVault();
    const body = JSON.stringify(readBody(dataDir));
    const codes = new Set<string | null>();
    const forgeries = [...body].map((character, place) => {
      const other = String.fromCharCode(character.charCodeAt(0) ^ (1 + (place % 7)));
      return forgedHeader(dataDir, { body: body.slice(0, place) + other + body.slice(place + 1) });
    });
    for (const forgery of forgeries) {
      writeBoth(dataDir, forgery);
      codes.add(await codeOf(() => gate.unlock(passphrase)));
    }
    expect(codes).toEqual(new Set(['HEADER_ALTERED', 'STORE_NEWER', 'WRONG_PASSPHRASE']));
  });

  it.each([
    ['the epoch', { epoch: 7 }],
    ['the sequence number', { sequence: 99 }],
    ['the list of shredded organisations', { shredded: ['01900000-0000-7000-8000-000000000000'] }],
  ])('is told from damage and from a wrong passphrase when %s was changed', async (_, change) => {
    const { gate, dataDir } = await newVault();
    writeBoth(dataDir, forgedHeader(dataDir, { body: JSON.stringify({ ...readBody(dataDir), ...change }) }));
    expect(await codeOf(() => gate.unlock(passphrase))).toBe('HEADER_ALTERED');
    expect(await codeOf(() => gate.verify(passphrase))).toBe('HEADER_ALTERED');
  });

  it.each(['', 'AAAA', Buffer.alloc(32).toString('base64')])('is refused with the MAC %j', async (mac) => {
    const { gate, dataDir } = await newVault();
    writeBoth(dataDir, forgedHeader(dataDir, { mac }));
    expect(await codeOf(() => gate.unlock(passphrase))).toBe('HEADER_ALTERED');
  });

  it.each([
    { memoryMiB: 4 * 1024 * 1024 },
    { memoryMiB: 2049 },
    { memoryMiB: 63 },
    { memoryMiB: 0 },
    { memoryMiB: -1 },
    { memoryMiB: 64.5 },
    { memoryMiB: '64' },
    { passes: 0 },
    { passes: 2 },
    { passes: 17 },
    { lanes: 0 },
    { lanes: 17 },
    { lanes: 255 },
    { algorithm: 'argon2d' },
  ])('is refused before any derivation with the parameters %j', async (parameters) => {
    const { gate, dataDir, kdf, callsSoFar } = await newVault();
    const body = readBody(dataDir);
    body.slots[0].kdf = { ...body.slots[0].kdf, ...parameters };
    writeBoth(dataDir, forgedHeader(dataDir, { body: JSON.stringify(body) }));
    expect(await codeOf(() => gate.unlock(passphrase))).toBe('HEADER_ALTERED');
    expect(kdf.calls()).toBe(callsSoFar);
  });

  it.each([
    ['no slot', () => []],
    ['no recovery slot', (slots: unknown[]) => slots.slice(0, 1)],
    ['its slots swapped', (slots: unknown[]) => slots.toReversed()],
    ['a slot of its own besides', (slots: unknown[]) => [...slots, slots[0]]],
  ])('is refused before any derivation with %s', async (_, change) => {
    const { gate, dataDir, kdf, callsSoFar } = await newVault();
    const body = readBody(dataDir);
    writeBoth(dataDir, forgedHeader(dataDir, { body: JSON.stringify({ ...body, slots: change(body.slots) }) }));
    expect(await codeOf(() => gate.unlock(passphrase))).toBe('HEADER_ALTERED');
    expect(kdf.calls()).toBe(callsSoFar);
  });

  it.each([12, 28, 40, 59, 61])('never opens with a wrapped key of %i bytes', async (length) => {
    const { gate, dataDir } = await newVault();
    const body = readBody(dataDir);
    body.slots[0].wrapped = Buffer.from(body.slots[0].wrapped, 'base64').subarray(0, length).toString('base64');
    if (length === 61) body.slots[0].wrapped = Buffer.alloc(61).toString('base64');
    writeBoth(dataDir, forgedHeader(dataDir, { body: JSON.stringify(body) }));
    expect(await codeOf(() => gate.unlock(passphrase))).toBe('HEADER_ALTERED');
  });

  it('never opens with the slots of another vault that has the same passphrase', async () => {
    const ours = await newVault('ours');
    const theirs = await newVault('theirs');
    const body = { ...readBody(ours.dataDir), slots: readBody(theirs.dataDir).slots };
    writeBoth(ours.dataDir, forgedHeader(ours.dataDir, { body: JSON.stringify(body) }));
    expect(await codeOf(() => ours.gate.unlock(passphrase))).toBe('WRONG_PASSPHRASE');
  });

  it('is not read when it comes from a newer version, which is said', async () => {
    const { gate, dataDir, kdf, callsSoFar } = await newVault();
    writeBoth(dataDir, forgedHeader(dataDir, { body: JSON.stringify({ version: 2, anything: 'else' }) }));
    expect(await codeOf(gate.inspect)).toBe('STORE_NEWER');
    expect(await codeOf(() => gate.unlock(passphrase))).toBe('STORE_NEWER');
    expect(kdf.calls()).toBe(callsSoFar);
  });
});

describe('two sound copies of different age', () => {
  it('open as the newer one, whichever file it is, and the older one is brought in line', async () => {
    const { gate, dataDir, kdf } = await newVault();
    const body = readBody(dataDir);
    const world = { kdf, vaultId: body.vaultId };
    const rootKey = await openPassphraseSlot(world, body.slots[0], { passphrase, deviceSecret: null });
    const headerKey = deriveKey(rootKey ?? Buffer.alloc(0), body.vaultId, 'chv/key/header/1');
    for (const [sequence, file] of [[2, backupFile(dataDir)] as const, [3, mainFile(dataDir)] as const]) {
      const newer = writeHeaderCopy({ ...body, sequence }, headerKey);
      writeFileSync(file, newer);
      (await gate.unlock(passphrase)).close();
      expect(readFileSync(mainFile(dataDir), 'utf8')).toBe(newer);
      expect(readFileSync(backupFile(dataDir), 'utf8')).toBe(newer);
    }
  });
});
