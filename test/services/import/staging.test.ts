import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { anApiKey } from '../../kit/builders.ts';
import { fakeClock } from '../../kit/clock.ts';
import { createUnlockedVault, testPassphrase } from '../../kit/engine.ts';
import { failureOf } from '../../kit/failure.ts';
import { aSession } from '../../kit/session.ts';

const scope = { kind: 'system' } as const;
const halfAnHour = 30 * 60_000;
const key = anApiKey('stagingKey');

/** A source of so many different keys. */
const many = (rows: number): string =>
  Array.from({ length: rows }, (_, row) => `C${row}_OPENAI_API_KEY=${anApiKey(`many${row}x`)}`).join('\n');

const previewed = async (api: ApiClient, text: string): Promise<string> =>
  (await api.imports.preview({ scope, source: { kind: 'text', text } })).importId;
const stored = async (api: ApiClient) => (await api.credentials.list({ scope })).credentials;

describe('a preview', () => {
  it('is kept for thirty minutes and no longer', async () => {
    const clock = fakeClock();
    const { client } = await createUnlockedVault({ clock });
    const api = client(aSession({ autoLocks: false }));
    await api.vault.unlock({ passphrase: testPassphrase });
    const importId = await previewed(api, `OPENAI_API_KEY=${key}`);
    await clock.advance(halfAnHour - 1);
    expect((await api.imports.rows({ importId })).total).toBe(1);
    await clock.advance(1);
    expect(await failureOf(api.imports.rows({ importId }))).toMatchObject({ reason: 'unknownImport' });
    expect(await failureOf(api.imports.confirm({ importId, commandId: randomUUID() }))).toMatchObject({
      reason: 'unknownImport',
    });
    expect(await stored(api)).toEqual([]);
  });

  it('is there for the session that made it alone, whatever another asks of it', async () => {
    const { api, client } = await createUnlockedVault();
    const importId = await previewed(api, `OPENAI_API_KEY=${key}`);
    const other = client(aSession({ autoLocks: false }));
    await other.vault.unlock({ passphrase: testPassphrase });
    const asked = [
      other.imports.rows({ importId }),
      other.imports.map({ importId, target: { kind: 'all' }, change: { included: false } }),
      other.imports.confirm({ importId, commandId: randomUUID() }),
    ];
    for (const one of asked) expect(await failureOf(one)).toMatchObject({ reason: 'unknownImport' });
    expect(await other.imports.cancel({ importId })).toEqual({ cancelled: false });
    expect((await api.imports.rows({ importId })).counts.included).toBe(1);
  });

  it('makes room for a third of the same session, and no other session’s does', async () => {
    const { api, client } = await createUnlockedVault();
    const other = client(aSession({ autoLocks: false }));
    await other.vault.unlock({ passphrase: testPassphrase });
    const first = await previewed(api, `OPENAI_API_KEY=${key}`);
    await previewed(other, `OPENAI_API_KEY=${key}`);
    await previewed(other, `OPENAI_API_KEY=${key}`);
    const second = await previewed(api, `OPENAI_API_KEY=${key}`);
    expect((await api.imports.rows({ importId: first })).total).toBe(1);
    await previewed(api, `OPENAI_API_KEY=${key}`);
    expect(await failureOf(api.imports.rows({ importId: first }))).toMatchObject({ reason: 'unknownImport' });
    expect((await api.imports.rows({ importId: second })).total).toBe(1);
  });
});

describe('an import of many rows', () => {
  it('is written in slices that are one batch, in the order of the rows', async () => {
    const { api } = await createUnlockedVault();
    const done = await api.imports.confirm({ importId: await previewed(api, many(700)), commandId: randomUUID() });
    expect(done).toMatchObject({ created: 700 });
    const credentials = await stored(api);
    expect(credentials.map(({ position }) => position)).toEqual(credentials.map((_, index) => index));
    expect(credentials.map(({ label }) => label)).toEqual(
      Array.from({ length: 700 }, (_, row) => `C${row}_OPENAI_API_KEY`),
    );
    const { entries } = await api.audit.list({ action: 'credential.imported' });
    expect(entries.length).toBeGreaterThan(1);
    expect(new Set(entries.map(({ records }) => records[0]))).toEqual(new Set([done.batch]));
    const undone = await api.imports.undo({ batch: done.batch, commandId: randomUUID() });
    expect(undone).toMatchObject({ removed: 700, kept: 0 });
    expect(await stored(api)).toEqual([]);
  });

  it('lets others have their turn in between', async () => {
    const { api } = await createUnlockedVault();
    const importId = await previewed(api, many(700));
    const confirming = api.imports.confirm({ importId, commandId: randomUUID() });
    let turns = 0;
    const counting = async (): Promise<void> => {
      for (let over = false; !over; turns += 1) over = await Promise.race([confirming.then(() => true), turn(false)]);
    };
    await counting();
    expect(turns).toBeGreaterThan(5);
  });

  it('leaves nothing behind, not even in the trash, where a later slice no longer fits', async () => {
    const { api } = await createUnlockedVault();
    const importId = await previewed(api, many(1_500));
    const confirming = failureOf(api.imports.confirm({ importId, commandId: randomUUID() }));
    while ((await stored(api)).length === 0) await turn();
    const label = 'C1499_OPENAI_API_KEY';
    await api.credentials.create({
      commandId: randomUUID(),
      scope,
      provider: 'openai',
      label,
      fields: { apiKey: key },
    });
    expect(await confirming).toMatchObject({ code: 'CONFLICT', reason: 'importStale' });
    expect((await stored(api)).map((one) => one.label)).toEqual([label]);
    const { entries } = await api.audit.list({ action: 'credential.importUndone' });
    expect(entries.length).toBeGreaterThan(0);

    const { rows, counts } = await api.imports.rows({ importId, offset: 1_499, limit: 1 });
    expect(rows.map((row) => [row.state, row.reason])).toEqual([['ready', 'renamed']]);
    expect(counts.included).toBe(1_500);
  });

  it('is written once where it is confirmed twice at a time', async () => {
    const { api } = await createUnlockedVault();
    const importId = await previewed(api, many(300));
    const [first, second] = await Promise.all([
      api.imports.confirm({ importId, commandId: randomUUID() }),
      api.imports.confirm({ importId, commandId: randomUUID() }),
    ]);
    expect(second).toEqual(first);
    expect(await stored(api)).toHaveLength(300);
  });
});

describe('an import that a lock cuts short', () => {
  /** Locks the vault, unlocks it again, and answers with a session that knows nothing of what went before. */
  const cutShort = async (rows: number) => {
    const engine = await createUnlockedVault();
    const importId = await previewed(engine.api, many(rows));
    const confirming = failureOf(engine.api.imports.confirm({ importId, commandId: randomUUID() }));
    while ((await stored(engine.api)).length === 0) await turn();
    await engine.api.vault.lock({ everywhere: false });
    expect(await confirming).toMatchObject({ code: 'VAULT_LOCKED' });
    const api = engine.client(aSession({ autoLocks: false }));
    await api.vault.unlock({ passphrase: testPassphrase });
    return api;
  };

  it('leaves whole credentials, is listed as interrupted, and can be undone', async () => {
    const api = await cutShort(1_500);
    const credentials = await stored(api);
    expect(credentials.length).toBeGreaterThan(0);
    expect(credentials.length).toBeLessThan(1_500);
    for (const { id, label } of [ensure(credentials[0], 'one'), ensure(credentials.at(-1), 'one')]) {
      const { fields } = await api.credentials.reveal({ id, field: 'apiKey', passphrase: testPassphrase });
      expect(fields.apiKey).toBe(anApiKey(`many${/\d+/.exec(label)?.[0]}x`));
    }
    const { imports } = await api.imports.recent({});
    const written = credentials.length;
    expect(imports).toMatchObject([{ of: 1_500, written, left: written, organisations: [null] }]);

    const { batch } = ensure(imports[0], 'it is listed');
    expect(await api.imports.undo({ batch, commandId: randomUUID() })).toMatchObject({ removed: written, kept: 0 });
    expect(await stored(api)).toEqual([]);
    expect(await api.imports.recent({})).toEqual({ imports: [] });
  });

  it('is gone on with by reading the same source again', async () => {
    const api = await cutShort(900);
    const written = (await stored(api)).length;
    const { counts, importId } = await api.imports.preview({ scope, source: { kind: 'text', text: many(900) } });
    expect(counts).toMatchObject({ included: 900 - written, states: { duplicate: written } });
    await api.imports.confirm({ importId, commandId: randomUUID() });
    expect(await stored(api)).toHaveLength(900);
    const { imports } = await api.imports.recent({});
    expect(imports.map((one) => one.written)).toEqual([900 - written, written]);
  });
});

describe('the list of recent imports', () => {
  it('has what can be undone, the newest first, with whose it became', async () => {
    const { api } = await createUnlockedVault();
    await api.organisations.create({ commandId: randomUUID(), slug: 'acme', name: 'Acme' });
    const into = async (to: ScopeRef, text: string) => {
      const { importId } = await api.imports.preview({ scope: to, source: { kind: 'text', text } });
      return api.imports.confirm({ importId, commandId: randomUUID() });
    };
    const first = await into(scope, `OPENAI_API_KEY=${key}`);
    const second = await into({ kind: 'organisation', organisation: 'acme' }, many(2));
    const [changed] = second.credentials;
    const { revision } = await api.credentials.get({ id: ensure(changed, 'two') });
    await api.credentials.update({
      id: ensure(changed, 'two'),
      expectedRevision: revision,
      commandId: randomUUID(),
      notes: 'mine',
    });
    const { imports } = await api.imports.recent({});
    expect(imports).toMatchObject([
      { batch: second.batch, organisations: ['acme'], of: 2, written: 2, left: 1 },
      { batch: first.batch, organisations: [null], of: 1, written: 1, left: 1 },
    ]);
    expect(JSON.stringify(imports)).not.toContain(key);
  });
});

describe('leaving', () => {
  it('forgets every preview of the session, and no other session’s', async () => {
    const { api, client } = await createUnlockedVault();
    const other = client(aSession({ autoLocks: false }));
    await other.vault.unlock({ passphrase: testPassphrase });
    const theirs = await previewed(other, `OPENAI_API_KEY=${key}`);
    const own = [await previewed(api, many(1)), await previewed(api, many(2))];
    expect(await api.imports.discard({})).toEqual({ discarded: 2 });
    for (const importId of own) {
      expect(await failureOf(api.imports.rows({ importId }))).toMatchObject({ reason: 'unknownImport' });
    }
    expect((await other.imports.rows({ importId: theirs })).total).toBe(1);
    expect(await api.imports.discard({})).toEqual({ discarded: 0 });
  });
});
