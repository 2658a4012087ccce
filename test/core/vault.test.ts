import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Random } from '../../electron/ports/random.ts';
import { schemaVersion } from '../../electron/store/migrate.ts';
import { aCredential } from '../kit/builders.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault, testEngine, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { seededRandom } from '../kit/random.ts';
import { aSession } from '../kit/session.ts';

const newVault = { passphrase: testPassphrase, memberName: 'Ana', language: 'en', useKeychain: false } as const;

describe('a data folder without a vault', () => {
  it('says so, and gets one that is unlocked for whoever made it', async () => {
    const { client, dataDir } = testEngine();
    const api = client();
    expect(await api.vault.status({})).toMatchObject({ vault: 'none', owner: { kind: 'service' }, dataDir });
    const made = await api.vault.create(newVault);
    expect(made.recoveryKey).toMatch(/^[0-9A-Z-]{40,}$/);
    expect(await api.vault.status({})).toMatchObject({
      vault: 'unlocked',
      versions: { header: 1, schema: schemaVersion },
    });
    expect(await client(aSession()).vault.status({})).toMatchObject({ vault: 'locked' });
  });

  it('gets no second one, and none under a weak passphrase', async () => {
    const { client } = testEngine();
    expect(await failureOf(client().vault.create({ ...newVault, passphrase: 'senha123' }))).toMatchObject({
      code: 'WEAK_PASSPHRASE',
      field: 'passphrase',
    });
    await client().vault.create(newVault);
    expect(await failureOf(client().vault.create(newVault))).toMatchObject({ code: 'VAULT_EXISTS' });
  });

  it('stays without one when founding it fails, and gets it at the next try', async () => {
    const chance = seededRandom('founding');
    let ids = 0;
    const random: Random = {
      bytes: chance.bytes,
      uuid: (at) => {
        ids += 1;
        if (ids === 3) throw new Error('fault');
        return chance.uuid(at);
      },
    };
    const { client, dataDir } = testEngine({ random });
    expect(await failureOf(client().vault.create(newVault))).toMatchObject({ code: 'INTERNAL' });
    expect(readdirSync(dataDir).toSorted()).toEqual(['logs', 'run']);
    await client().vault.create(newVault);
    expect(await client().vault.status({})).toMatchObject({ vault: 'unlocked' });
  });
});

describe('unlocking', () => {
  it('needs the passphrase from every session, and opens the store once', async () => {
    const { client } = await createUnlockedVault();
    const other = client(aSession());
    expect(await failureOf(other.vault.unlock({ passphrase: 'wrong' }))).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect(await failureOf(other.settings.get({}))).toMatchObject({ code: 'VAULT_LOCKED' });
    expect(await other.vault.unlock({ passphrase: testPassphrase })).toMatchObject({ vault: 'unlocked' });
    expect(await other.settings.get({})).toMatchObject({ revision: 1 });
  });

  it('by several sessions at once opens it for all', async () => {
    const { api, client } = await createUnlockedVault();
    await api.vault.lock({ everywhere: true });
    const sessions = [aSession(), aSession(), aSession()].map((session) => client(session));
    await Promise.all(sessions.map((one) => one.vault.unlock({ passphrase: testPassphrase })));
    for (const one of sessions) expect(await one.plans.list({})).toHaveProperty('plans');
  });

  it('while the last other session locks still ends unlocked', async () => {
    const { api, client } = await createUnlockedVault();
    const other = client(aSession());
    const unlocking = other.vault.unlock({ passphrase: testPassphrase });
    await api.vault.lock({ everywhere: true });
    expect(await unlocking).toMatchObject({ vault: 'unlocked' });
    expect(await other.plans.list({})).toHaveProperty('plans');
  });

  it('works again after the process was started anew, with what was stored', async () => {
    const first = await createUnlockedVault();
    const { members } = await first.api.members.list({});
    await first.engine.close();
    const { engine, client } = testEngine({ ...first.ports, dataDir: first.dataDir });
    await client().vault.unlock({ passphrase: testPassphrase });
    expect((await client().members.list({})).members).toEqual(members);
    await engine.close();
  });
});

describe('failed unlocks', () => {
  it('make the next one wait longer and longer, in every process, and are on record once one succeeds', async () => {
    const clock = fakeClock();
    const { api, engine, ports, dataDir } = await createUnlockedVault({ clock });
    await api.vault.lock({ everywhere: true });
    const wrong = () => failureOf(api.vault.unlock({ passphrase: 'wrong' }));
    for (let times = 0; times < 5; times += 1) expect(await wrong()).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    const refusal = { code: 'LIMIT_EXCEEDED', reason: 'tooManyAttempts' };
    expect(await wrong()).toMatchObject({ ...refusal, params: { seconds: 1 } });
    await clock.advance(1_000);
    expect(await wrong()).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await engine.close();

    const next = testEngine({ ...ports, dataDir });
    const unlock = () => next.client().vault.unlock({ passphrase: testPassphrase });
    expect(await failureOf(unlock())).toMatchObject({ ...refusal, params: { seconds: 2 } });
    await clock.advance(2_000);
    await unlock();
    const { entries } = await next.client().audit.list({ action: 'vault.unlockFailed' });
    expect(entries).toMatchObject([{ outcome: 'refused', detail: { failures: 6 } }]);
    expect(existsSync(join(dataDir, 'run', 'attempts.json'))).toBe(false);
    await next.engine.close();
  });

  it('lock nobody out when the clock is set back', async () => {
    const clock = fakeClock();
    const { api } = await createUnlockedVault({ clock });
    await api.vault.lock({ everywhere: true });
    for (let times = 0; times < 6; times += 1) await failureOf(api.vault.unlock({ passphrase: 'wrong' }));
    clock.jump(-3_600_000);
    expect(await api.vault.unlock({ passphrase: testPassphrase })).toMatchObject({ vault: 'unlocked' });
  });

  it('of an open session count too, and are forgotten once it gets it right', async () => {
    const clock = fakeClock();
    const { api } = await createUnlockedVault({ clock });
    const { id } = await aCredential(api);
    const reveal = (passphrase: string) => api.credentials.reveal({ id, field: 'apiKey', passphrase });
    for (let times = 0; times < 4; times += 1) await failureOf(reveal('wrong'));
    await reveal(testPassphrase);
    for (let times = 0; times < 4; times += 1) {
      expect(await failureOf(reveal('wrong'))).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    }
    await reveal(testPassphrase);
    const { entries } = await api.audit.list({ action: 'vault.unlockFailed' });
    expect(entries.map(({ detail }) => detail?.failures)).toEqual([4, 4]);
  });

  it('cannot be hurried by trying many at once', async () => {
    const { api, client } = await createUnlockedVault();
    await api.vault.lock({ everywhere: true });
    const tries = Array.from({ length: 12 }, () => failureOf(client(aSession()).vault.unlock({ passphrase: 'wrong' })));
    const codes = (await Promise.all(tries)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'WRONG_PASSPHRASE')).toHaveLength(5);
    expect(codes.filter((code) => code === 'LIMIT_EXCEEDED')).toHaveLength(7);
  });
});
