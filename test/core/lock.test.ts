import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PowerEvent } from '../../electron/ports/power.ts';
import type { SessionSeed } from '../../electron/ports/session.ts';
import { anOrganisation } from '../kit/builders.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { withRawStore } from '../kit/raw-store.ts';
import { aSession } from '../kit/session.ts';

const minute = 60_000;

async function unlockedAt(clock = fakeClock()) {
  const made = await createUnlockedVault({ clock });
  const stateOf = async (session?: SessionSeed) => (await made.client(session).vault.status({})).vault;
  return { ...made, clock, stateOf };
}

describe('a session nobody uses', () => {
  it('locks after the minutes of the settings', async () => {
    const { api, clock, stateOf } = await unlockedAt();
    expect((await api.vault.status({})).locksAt).toBe(clock.now() + 5 * minute);
    await clock.advance(5 * minute - 1);
    expect(await stateOf()).toBe('unlocked');
    await clock.advance(1);
    expect(await stateOf()).toBe('locked');
  });

  it('is kept open by commands and by a touch', async () => {
    const { api, clock, stateOf } = await unlockedAt();
    await clock.advance(4 * minute);
    await anOrganisation(api);
    await clock.advance(4 * minute);
    await api.vault.touch({});
    await clock.advance(4 * minute);
    expect(await stateOf()).toBe('unlocked');
    await clock.advance(minute);
    expect(await stateOf()).toBe('locked');
  });

  it('is not kept open by a page that only reads', async () => {
    const { api, clock, stateOf } = await unlockedAt();
    for (let passed = 0; passed < 4; passed += 1) {
      await clock.advance(minute);
      await api.organisations.list({});
    }
    await clock.advance(minute);
    expect(await stateOf()).toBe('locked');
  });

  it('is not kept open by a page that listens', async () => {
    const { api, clock, stateOf } = await unlockedAt();
    await clock.advance(4 * minute);
    const stream = await api.app.events({ since: 0 });
    await stream.next();
    await clock.advance(minute);
    expect(await stateOf()).toBe('locked');
    await stream.return?.(undefined);
  });

  it('follows a change of the setting at once', async () => {
    const { api, clock, stateOf } = await unlockedAt();
    await api.settings.set({ commandId: randomUUID(), expectedRevision: 1, changes: { autoLockMinutes: 1 } });
    expect((await api.vault.status({})).locksAt).toBe(clock.now() + minute);
    await clock.advance(minute);
    expect(await stateOf()).toBe('locked');
  });

  it('locks alone: another that is used stays open', async () => {
    const { client, clock, stateOf } = await unlockedAt();
    await clock.advance(3 * minute);
    const other = aSession();
    await client(other).vault.unlock({ passphrase: testPassphrase });
    await clock.advance(2 * minute);
    expect([await stateOf(), await stateOf(other)]).toEqual(['locked', 'unlocked']);
  });

  it('of the command line does not lock by itself', async () => {
    const { client, clock, stateOf } = await unlockedAt();
    const cli = aSession({ origin: 'cli', autoLocks: false });
    await client(cli).vault.unlock({ passphrase: testPassphrase });
    await clock.advance(24 * 60 * minute);
    expect([await stateOf(), await stateOf(cli)]).toEqual(['locked', 'unlocked']);
    expect((await client(cli).vault.status({})).locksAt).toBeNull();
  });
});

describe('a lock', () => {
  it('by command is for one session, or for all', async () => {
    const { api, client, stateOf } = await unlockedAt();
    const other = aSession();
    await client(other).vault.unlock({ passphrase: testPassphrase });
    await api.vault.lock({ everywhere: false });
    expect([await stateOf(), await stateOf(other)]).toEqual(['locked', 'unlocked']);
    await api.vault.unlock({ passphrase: testPassphrase });
    await client(other).vault.lock({ everywhere: true });
    expect([await stateOf(), await stateOf(other)]).toEqual(['locked', 'locked']);
  });

  it.each<PowerEvent>(['suspend', 'screenLocked', 'shutdown'])('is for all when the machine says %s', async (event) => {
    const handlers: ((event: PowerEvent) => void)[] = [];
    const onEvent = (handle: (event: PowerEvent) => void) => {
      handlers.push(handle);
      return () => undefined;
    };
    const { api } = await createUnlockedVault({ power: { onEvent } });
    for (const handle of handlers) handle(event);
    expect(await api.vault.status({})).toMatchObject({ vault: 'locked' });
  });

  it('of the last session closes the store: its file is free for others', async () => {
    const made = await unlockedAt();
    await made.api.vault.lock({ everywhere: false });
    const pages = await withRawStore(made, (database) => database.pragma('page_count', { simple: true }));
    expect(pages).toBeGreaterThan(1);
  });

  it('happens when the host says that a session is over', async () => {
    const { engine, client, stateOf } = await unlockedAt();
    const tab = aSession();
    await client(tab).vault.unlock({ passphrase: testPassphrase });
    engine.closeSession(tab.id);
    expect([await stateOf(), await stateOf(tab)]).toEqual(['unlocked', 'locked']);
  });

  it('is on record with its cause', async () => {
    const { api, clock } = await unlockedAt();
    await clock.advance(5 * minute);
    await api.vault.unlock({ passphrase: testPassphrase });
    await api.vault.lock({ everywhere: false });
    await api.vault.unlock({ passphrase: testPassphrase });
    const { entries } = await api.audit.list({ action: 'vault.locked' });
    expect(entries.map(({ detail }) => detail?.why)).toEqual(['command', 'idle']);
  });
});
