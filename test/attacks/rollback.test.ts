import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aCredential } from '../kit/builders.ts';
import { type TestEngineOptions, testEngine, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { instantKdf } from '../kit/kdf.ts';
import { memoryKeychain } from '../kit/keychain.ts';
import { withRawStore } from '../kit/raw-store.ts';
import { aSession } from '../kit/session.ts';
import { tempDir } from '../kit/temp-dir.ts';

const commandId = () => crypto.randomUUID();

/** A vault that is used for a while, a session at a time, in a folder a thief can copy from. */
const usedVault = async (useKeychain = true) => {
  const keychain = memoryKeychain();
  const dataDir = tempDir();
  const options: TestEngineOptions = { dataDir, keychain, kdf: instantKdf() };
  const session = async <T>(work: (api: ReturnType<ReturnType<typeof testEngine>['client']>) => Promise<T>) => {
    const { engine, client } = testEngine(options);
    const api = client(aSession({ origin: 'cli' }));
    try {
      await api.vault.unlock({ passphrase: testPassphrase });
      return await work(api);
    } finally {
      await engine.close();
    }
  };
  const first = testEngine(options);
  await first.client().vault.create({ passphrase: testPassphrase, memberName: 'Ana', language: 'en', useKeychain });
  await first.engine.close();
  const add = (slug: string) =>
    session((api) => api.organisations.create({ commandId: commandId(), slug, name: slug }));
  return { dataDir, keychain, session, add, ports: first.ports };
};

const copyOf = (dataDir: string): string => {
  const copy = tempDir();
  cpSync(dataDir, copy, { recursive: true });
  return copy;
};

const putBack = (dataDir: string, copy: string, names: readonly string[]): void => {
  for (const name of names) {
    rmSync(join(dataDir, name), { force: true });
    cpSync(join(copy, name), join(dataDir, name));
  }
};

const older = { vault: 'unlocked', mode: 'readOnly', reason: 'olderCopy' };
const current = { vault: 'unlocked', mode: 'normal', reason: null };

describe('yesterday’s files put back by someone who can write the folder', () => {
  it.each([
    ['the store alone', ['store.db']],
    ['both header copies, with the passphrase of then', ['vault.json', 'vault.json.bak']],
    ['the whole folder, under today’s keychain', ['store.db', 'vault.json', 'vault.json.bak']],
  ])('are noticed: %s', async (_, names) => {
    const { dataDir, session, add } = await usedVault();
    await add('padaria');
    const yesterday = copyOf(dataDir);
    await add('farmacia');
    putBack(dataDir, yesterday, names);
    expect(await session((api) => api.vault.status({}))).toMatchObject(older);
  });

  it('are noticed when they were copied while the vault was open', async () => {
    const { dataDir, session } = await usedVault();
    const yesterday = await session(async () => copyOf(dataDir));
    putBack(dataDir, yesterday, ['store.db']);
    rmSync(join(dataDir, 'store.db-wal'), { force: true });
    expect(await session((api) => api.vault.status({}))).toMatchObject(older);
  });

  it('can be looked at and checked, and nothing of them is changed, revealed, copied or tested', async () => {
    const { dataDir, session, add } = await usedVault();
    await add('padaria');
    const yesterday = copyOf(dataDir);
    await add('farmacia');
    putBack(dataDir, yesterday, ['store.db']);
    await session(async (api) => {
      expect((await api.organisations.list({})).organisations.map(({ slug }) => slug)).toEqual(['padaria']);
      expect(await api.audit.verify({})).toMatchObject({ ok: true });
      const refused = { code: 'OLDER_COPY', reason: 'readOnly' };
      const id = commandId();
      expect(await failureOf(api.organisations.create({ commandId: id, slug: 'nova', name: 'Nova' }))).toMatchObject(
        refused,
      );
      expect(await failureOf(api.credentials.reveal({ id, field: null, passphrase: null }))).toMatchObject(refused);
      expect(await failureOf(api.credentials.copy({ id, field: 'apiKey', passphrase: null }))).toMatchObject(refused);
    });
  });

  it('can still be backed up', async () => {
    const { dataDir, session, add } = await usedVault();
    const yesterday = copyOf(dataDir);
    await add('padaria');
    putBack(dataDir, yesterday, ['store.db']);
    const file = join(tempDir(), 'older.backup');
    await session(async (api) => {
      for await (const _progress of await api.backups.create({ file })) void _progress;
    });
    expect(existsSync(file)).toBe(true);
  });

  it('are taken for the vault in force only when that is confirmed, and it is on record', async () => {
    const { dataDir, session, add } = await usedVault();
    const yesterday = copyOf(dataDir);
    await add('padaria');
    putBack(dataDir, yesterday, ['store.db', 'vault.json', 'vault.json.bak']);
    await session(async (api) => {
      expect(await failureOf(api.vault.acceptOlder({ confirmed: false }))).toMatchObject({
        code: 'CONFIRMATION_REQUIRED',
        reason: 'acceptOlder',
      });
      expect(await api.vault.acceptOlder({ confirmed: true })).toMatchObject(current);
      expect((await api.audit.list({ limit: 1 })).entries).toMatchObject([{ action: 'vault.olderAccepted' }]);
    });
    await add('mercado');
    expect(await session((api) => api.vault.status({}))).toMatchObject(current);
  });

  it('cannot be accepted where nothing is older', async () => {
    const { session } = await usedVault();
    expect(await session((api) => failureOf(api.vault.acceptOlder({ confirmed: true })))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('are noticed without a keychain where what ran here last is still known in the folder', async () => {
    const { dataDir, session, add } = await usedVault(false);
    const yesterday = copyOf(dataDir);
    await add('padaria');
    putBack(dataDir, yesterday, ['store.db', 'vault.json', 'vault.json.bak']);
    expect(await session((api) => api.vault.status({}))).toMatchObject(older);
  });

  it('are noticed when they are of the same session, which a crash then ended', async () => {
    const { dataDir, session, add } = await usedVault(false);
    await add('padaria');
    const [earlier, later] = await session(async (api) => {
      await api.organisations.create({ commandId: commandId(), slug: 'um', name: 'Um' });
      const first = copyOf(dataDir);
      await api.organisations.create({ commandId: commandId(), slug: 'dois', name: 'Dois' });
      return [first, copyOf(dataDir)] as const;
    });
    const files = ['store.db', 'store.db-wal', 'vault.json', 'vault.json.bak', 'run/last-head'];
    putBack(dataDir, later, files);
    expect(await session((api) => api.vault.status({}))).toMatchObject({ mode: 'normal' });
    putBack(dataDir, later, files);
    putBack(dataDir, earlier, ['store.db', 'store.db-wal']);
    expect(await session((api) => api.vault.status({}))).toMatchObject(older);
  });

  it('cannot be told where nothing outside remembers, which is said', async () => {
    const { dataDir, session, add } = await usedVault(false);
    const yesterday = copyOf(dataDir);
    await add('padaria');
    putBack(dataDir, yesterday, ['store.db', 'vault.json', 'vault.json.bak', 'run/last-head']);
    const unknowable = { mode: 'normal', reason: 'olderCopyUnknowable' };
    expect(await session((api) => api.vault.status({}))).toMatchObject(unknowable);
    expect(await testEngine({ dataDir }).client().vault.status({})).toMatchObject({ vault: 'locked', ...unknowable });
  });

  it('are said to be unknowable once after the keychain’s note was lost or forged, and known again after', async () => {
    const { session, keychain } = await usedVault();
    const account = [...keychain.entries.keys()].find((name) => name.endsWith('/epoch')) ?? '';
    for (const change of [
      () => keychain.entries.delete(account),
      () => keychain.entries.set(account, Buffer.from('9 ab')),
    ]) {
      change();
      expect(await session((api) => api.vault.status({}))).toMatchObject({ reason: 'olderCopyUnknowable' });
      expect(await session((api) => api.vault.status({}))).toMatchObject(current);
    }
  });
});

describe('a single older page under today’s header', () => {
  const pageSize = 4_096;

  it('is noticed when it holds a sealed value', async () => {
    const vault = await usedVault();
    const { dataDir, session, ports } = vault;
    const setKey = (apiKey: string) =>
      session((api) =>
        api.settings.get({}).then(({ revision }) =>
          api.settings.set({
            commandId: commandId(),
            expectedRevision: revision,
            changes: {
              network: { proxyUrl: 'http://proxy.local:1', proxyUser: 'a', extraCaPem: null, proxyPassword: apiKey },
            },
          }),
        ),
      );
    await setKey('senha-antiga');
    const before = readFileSync(join(dataDir, 'store.db'));
    await setKey('senha-nova');
    const after = readFileSync(join(dataDir, 'store.db'));
    const pages = await withRawStore(
      { ports, dataDir },
      (database) =>
        // Sound: the query names its one column, a number.
        database.prepare("select rootpage as page from sqlite_schema where name = 'setting'").all({}) as {
          page: number;
        }[],
    );
    for (const { page } of pages) {
      const from = (page - 1) * pageSize;
      const replayed = Buffer.from(after);
      before.copy(replayed, from, from, from + pageSize);
      expect(replayed.equals(after)).toBe(false);
      writeFileSync(join(dataDir, 'store.db'), replayed);
    }
    expect(await session((api) => api.vault.status({}))).toMatchObject(older);
  });

  it.each(['organisation', 'credential'])('is noticed when it says who may use which key: %s', async (table) => {
    const vault = await usedVault(false);
    const { dataDir, session, ports } = vault;
    await session(async (api) => {
      await api.organisations.create({ commandId: commandId(), slug: 'padaria', name: 'Padaria' });
      await aCredential(api, { scope: { kind: 'organisation', organisation: 'padaria' } });
    });
    const before = readFileSync(join(dataDir, 'store.db'));
    await session(async (api) => {
      const { id } = await api.organisations.get({ organisation: 'padaria' });
      const changes = { onlyOwnKeys: true };
      await api.organisations.update({ commandId: commandId(), id, expectedRevision: 1, changes });
      const [key] = (await api.credentials.list({ scope: null })).credentials;
      const target = { commandId: commandId(), id: key?.id ?? expect.fail('no key'), expectedRevision: 1 };
      await api.credentials.setActive({ ...target, active: false });
    });
    const after = readFileSync(join(dataDir, 'store.db'));
    const page = await withRawStore(
      { ports, dataDir },
      (database) =>
        // Sound: the query names its one column, a number.
        database.prepare('select rootpage as page from sqlite_schema where name = $table').get({ table }) as {
          page: number;
        },
    );
    const from = (page.page - 1) * pageSize;
    before.copy(after, from, from, from + pageSize);
    writeFileSync(join(dataDir, 'store.db'), after);
    expect(await session((api) => api.vault.status({}))).toMatchObject(older);
  });
});
