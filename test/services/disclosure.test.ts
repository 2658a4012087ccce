import { describe, expect, it } from 'vitest';
import type { Clipboard } from '../../electron/ports/clipboard.ts';
import { aCredential, anApiKey } from '../kit/builders.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { aSession } from '../kit/session.ts';

const minute = 60_000;

async function withKey(options: Parameters<typeof createUnlockedVault>[0] = {}) {
  const clock = fakeClock();
  const made = await createUnlockedVault({ clock, ...options });
  const { id } = await aCredential(made.api, { fields: { apiKey: anApiKey('9aQ4') } });
  const reveal = (passphrase: string | null = null) => made.api.credentials.reveal({ id, field: 'apiKey', passphrase });
  return { ...made, clock, id, reveal };
}

/** A clipboard that remembers what it holds. */
function memoryClipboard() {
  let held = '';
  const clipboard: Clipboard = {
    write: (text) => {
      held = text;
    },
    clearIf: (text) => {
      if (held === text) held = '';
    },
  };
  return { clipboard, held: () => held };
}

describe('a reveal', () => {
  it('shows one field for thirty seconds and is on record', async () => {
    const { api, clock, id, reveal } = await withKey();
    expect(await reveal()).toEqual({ fields: { apiKey: anApiKey('9aQ4') }, hideAt: clock.now() + 30_000 });
    const { entries } = await api.audit.list({ action: 'credential.revealed' });
    expect(entries).toMatchObject([{ records: [id], detail: { field: 'apiKey' } }]);
  });

  it('asks for the passphrase again five minutes after it was typed', async () => {
    const { api, clock, reveal } = await withKey();
    for (const _ of [1, 2]) {
      await clock.advance(3 * minute);
      await api.vault.touch({});
    }
    expect(await failureOf(reveal())).toMatchObject({ code: 'CONFIRMATION_REQUIRED', reason: 'freshPassphrase' });
    expect(await failureOf(reveal('wrong'))).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect((await reveal(testPassphrase)).fields).toEqual({ apiKey: anApiKey('9aQ4') });
    expect((await reveal()).fields).toEqual({ apiKey: anApiKey('9aQ4') });
  });

  it('is refused after ten in a minute, and says how long', async () => {
    const { clock, reveal } = await withKey();
    for (let times = 0; times < 10; times += 1) await reveal();
    expect(await failureOf(reveal())).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      reason: 'rateLimited',
      params: { seconds: 60 },
    });
    await clock.advance(minute + 1);
    expect((await reveal()).fields).toEqual({ apiKey: anApiKey('9aQ4') });
  });

  it('of all fields is for the command line only', async () => {
    const { api, client, id } = await withKey();
    expect(await failureOf(api.credentials.reveal({ id, field: null, passphrase: null }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const cli = client(aSession({ origin: 'cli', autoLocks: false }));
    await cli.vault.unlock({ passphrase: testPassphrase });
    const { fields } = await cli.credentials.reveal({ id, field: null, passphrase: null });
    expect(fields).toEqual({ apiKey: anApiKey('9aQ4') });
  });

  it('of a field without a value, or from the trash, is refused and not on record', async () => {
    const { api, id } = await withKey();
    const empty = api.credentials.reveal({ id, field: 'baseUrl', passphrase: null });
    expect(await failureOf(empty)).toMatchObject({ code: 'VALIDATION_FAILED', field: 'field' });
    await api.credentials.remove({ commandId: crypto.randomUUID(), id, expectedRevision: 1 });
    const gone = api.credentials.reveal({ id, field: 'apiKey', passphrase: null });
    expect(await failureOf(gone)).toMatchObject({ code: 'CONFLICT', reason: 'archived' });
    expect((await api.audit.list({ action: 'credential.revealed' })).entries).toEqual([]);
  });

  it('teaches the redactor the value until the vault locks', async () => {
    const { api, ports, reveal } = await withKey();
    await reveal();
    const text = `Authorization: ${anApiKey('9aQ4').slice(8)}`;
    const whole = anApiKey('9aQ4');
    expect(ports.redactor.redact(whole)).not.toContain('9aQ4');
    await api.vault.lock({ everywhere: true });
    expect(ports.redactor.redact(text)).toBe(text);
  });
});

describe('a copy', () => {
  const desktop = aSession({ capabilities: { ...aSession().capabilities, clipboardClears: true } });

  it('goes to the host’s clipboard, not to the page, and is gone after thirty seconds', async () => {
    const { clipboard, held } = memoryClipboard();
    const { client, clock, id } = await withKey({ clipboard });
    const api = client(desktop);
    await api.vault.unlock({ passphrase: testPassphrase });
    const copied = await api.credentials.copy({ id, field: 'apiKey', passphrase: null });
    expect(copied).toEqual({ value: null, clearsAt: clock.now() + 30_000 });
    expect(held()).toBe(anApiKey('9aQ4'));
    await clock.advance(30_000);
    expect(held()).toBe('');
  });

  it('leaves the clipboard as soon as its session locks', async () => {
    const { clipboard, held } = memoryClipboard();
    const { client, id } = await withKey({ clipboard });
    const api = client(desktop);
    await api.vault.unlock({ passphrase: testPassphrase });
    await api.credentials.copy({ id, field: 'apiKey', passphrase: null });
    await api.vault.lock({ everywhere: false });
    expect(held()).toBe('');
  });

  it('does not take away what was copied since', async () => {
    const { clipboard, held } = memoryClipboard();
    const { client, clock, id } = await withKey({ clipboard });
    const api = client(desktop);
    await api.vault.unlock({ passphrase: testPassphrase });
    await api.credentials.copy({ id, field: 'apiKey', passphrase: null });
    clipboard.write('a shopping list');
    await clock.advance(30_000);
    expect(held()).toBe('a shopping list');
  });

  it('is handed to the page where the host cannot clear, and is on record', async () => {
    const { api, id } = await withKey();
    expect((await api.credentials.copy({ id, field: 'apiKey', passphrase: null })).value).toBe(anApiKey('9aQ4'));
    expect((await api.audit.list({ action: 'credential.copied' })).entries).toMatchObject([{ records: [id] }]);
  });
});
