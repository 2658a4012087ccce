import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../shared/contract/index.ts';
import { uploadPieceBytes } from '../../shared/contract/uploads.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { aCredential } from '../kit/builders.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { aSession } from '../kit/session.ts';

const base64 = (bytes: Buffer): string => bytes.toString('base64');

async function handOver(api: ApiClient, file: Buffer): Promise<string> {
  const { upload } = await api.uploads.begin({ bytes: file.length });
  for (let offset = 0; offset < file.length; offset += uploadPieceBytes) {
    await api.uploads.append({ upload, offset, data: base64(file.subarray(offset, offset + uploadPieceBytes)) });
  }
  return upload;
}

async function lastOf<T extends { readonly answer: unknown }>(stream: Promise<AsyncIterable<T>>) {
  let last: T | null = null;
  for await (const item of await stream) last = item;
  return ensure(last, 'a stream of progress has an end').answer;
}

/** A listed backup as a page fetches it: piece by piece, by its place in the list. */
async function fetchBackup(api: ApiClient, file: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let offset = 0; ; ) {
    const { data, total } = await api.backups.read({ file, offset });
    const piece = Buffer.from(data, 'base64');
    pieces.push(piece);
    offset += piece.length;
    if (offset >= total) return Buffer.concat(pieces);
  }
}

async function aBackedUpVault() {
  const made = await createUnlockedVault();
  await aCredential(made.api);
  await lastOf(made.api.backups.create({}));
  const { backups } = await made.api.backups.list({});
  const { file } = ensure(backups[0], 'a backup was just made');
  return { ...made, file };
}

describe('a page', () => {
  it('keeps a copy of a backup, and has it opened whole again, without ever naming a path', async () => {
    const { api, file } = await aBackedUpVault();
    const copy = await fetchBackup(api, file);
    expect(copy.equals(readFileSync(file))).toBe(true);
    const upload = await handOver(api, copy);
    const key = { kind: 'passphrase', passphrase: testPassphrase } as const;
    expect(await lastOf(api.backups.verify({ file: { upload }, key }))).toMatchObject({ counts: { credentials: 1 } });
  });

  it('reads no file that is not on the list', async () => {
    const { api, dataDir } = await aBackedUpVault();
    for (const file of [join(dataDir, 'vault.json'), '/etc/hostname', '../vault.json']) {
      expect(await failureOf(api.backups.read({ file, offset: 0 }))).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('names no path of a backup to be opened', async () => {
    const { api, file } = await aBackedUpVault();
    const key = { kind: 'passphrase', passphrase: testPassphrase } as const;
    expect(await failureOf(lastOf(api.backups.verify({ file, key })))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a file handed over', () => {
  it('is refused where it leaves a gap or grows beyond what was said, and taken once where an answer was lost', async () => {
    const { api } = await createUnlockedVault();
    const { upload } = await api.uploads.begin({ bytes: 6 });
    const put = (offset: number, text: string) =>
      api.uploads.append({ upload, offset, data: base64(Buffer.from(text)) });
    expect(await failureOf(put(3, 'def'))).toMatchObject({ code: 'VALIDATION_FAILED', reason: 'outOfRange' });
    expect(await put(0, 'abc')).toEqual({ received: 3 });
    expect(await put(0, 'abc')).toEqual({ received: 3 });
    expect(await failureOf(put(3, 'defg'))).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(await put(3, 'def')).toEqual({ received: 6 });
  });

  it('is not used before it is whole', async () => {
    const { api } = await createUnlockedVault();
    const { upload } = await api.uploads.begin({ bytes: 6 });
    const key = { kind: 'passphrase', passphrase: testPassphrase } as const;
    expect(await failureOf(lastOf(api.backups.verify({ file: { upload }, key })))).toMatchObject({
      reason: 'uploadIncomplete',
    });
  });

  it('belongs to its session alone, and is gone with it', async () => {
    const { engine, client, dataDir } = await createUnlockedVault();
    const session = aSession();
    const upload = await handOver(client(session), Buffer.from('abcdef'));
    const folder = join(dataDir, 'run', 'scratch', 'uploads');
    expect(readdirSync(folder)).toEqual([upload]);
    const other = client(aSession());
    expect(await other.uploads.discard({ upload })).toEqual({ discarded: false });
    expect(await failureOf(other.uploads.append({ upload, offset: 6, data: 'YQ==' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    engine.closeSession(session.id);
    expect(existsSync(join(folder, upload))).toBe(false);
  });

  it('may be one of four at most, and is forgotten when asked', async () => {
    const { api } = await createUnlockedVault();
    const begun = [];
    for (let number = 0; number < 4; number += 1) begun.push(await api.uploads.begin({ bytes: 10 }));
    expect(await failureOf(api.uploads.begin({ bytes: 10 }))).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(await api.uploads.discard(ensure(begun[0], 'four were begun'))).toEqual({ discarded: true });
    expect(await api.uploads.discard({ upload: randomUUID() })).toEqual({ discarded: false });
    await expect(api.uploads.begin({ bytes: 10 })).resolves.toBeDefined();
  });
});
