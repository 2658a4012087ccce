import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anApiKey } from '../kit/builders.ts';
import { failureOf } from '../kit/failure.ts';
import {
  aClient,
  aKey,
  aRotatingVault,
  asTarget,
  hourMs,
  onward,
  orderOf,
  refusedEnding,
  rotate,
  start,
  test,
} from './rotation-kit.ts';

const actionsSince = async (api: Awaited<ReturnType<typeof aRotatingVault>>['api'], from: number) =>
  (await api.audit.list({ limit: 50 })).entries
    .filter(({ seq }) => seq > from)
    .map(({ action }) => action)
    .toReversed();

const lastSeq = async (api: Awaited<ReturnType<typeof aRotatingVault>>['api']) =>
  (await api.audit.list({ limit: 1 })).entries[0]?.seq ?? 0;

describe('rotating a key', () => {
  it('is planned with every use of the old one, and nothing is changed by that', async () => {
    const { api } = await aRotatingVault();
    const { slug, first, named, last, connection } = await aClient(api);
    const before = await lastSeq(api);
    const plan = await api.rotations.plan({ credential: named.id });
    const using = { id: connection.id, name: connection.name, organisation: slug };
    expect(plan).toMatchObject({ label: 'prod-3', order: [first.id, named.id, last.id], open: null });
    expect(plan.uses).toEqual({
      primary: false,
      onlyKey: false,
      overrides: [{ ...using, provider: 'openai', trashed: false }],
      connections: [],
      organisations: [slug],
      inheriting: ['openai-tts', 'openai-whisper'],
    });
    expect((await api.rotations.plan({ credential: first.id })).uses).toMatchObject({ primary: true, overrides: [] });
    expect(await lastSeq(api)).toBe(before);
  });

  it('tells which connections follow a key without naming it, and that it is the only one', async () => {
    const { api } = await aRotatingVault();
    const { slug, connection, first, named, last } = await aClient(api);
    await api.connections.clearOverride({
      ...asTarget(await api.connections.get({ id: connection.id })),
      provider: 'openai',
    });
    for (const key of [named, last]) await api.credentials.remove(asTarget(key));
    const { uses } = await api.rotations.plan({ credential: first.id });
    const using = { id: connection.id, name: connection.name, organisation: slug };
    expect(uses).toMatchObject({ onlyKey: true, overrides: [], connections: [using] });
  });

  it('adds the new key behind the old one, off, with its scope and settings and no secret of it', async () => {
    const { api } = await aRotatingVault();
    const { slug, first } = await aClient(api);
    const old = await api.credentials.update({ ...asTarget(first), settings: { model: 'gpt-5.4' }, weight: 7 });
    const apiKey = anApiKey('newsecret777');
    const rotation = await start(api, old, { fields: { apiKey } });
    expect(rotation).toMatchObject({ step: 'keyAdded', overlapHours: 24, retireAt: null, undoable: false });
    expect(rotation.replacement).toMatchObject({
      ...{ label: 'prod-3', organisation: slug, settings: { model: 'gpt-5.4' }, weight: 7, active: false },
    });
    expect(await orderOf(api, slug)).toBe('prod-1 (prod-3) prod-2 backup');
    const { fields } = await api.credentials.reveal({
      id: rotation.replacement.id,
      field: 'apiKey',
      passphrase: 'cavalo bateria grampo correto 4871',
    });
    expect(fields).toEqual({ apiKey });
  });

  it('makes the tested key primary and moves every override to it at once, all on record', async () => {
    const { api } = await aRotatingVault();
    const { slug, named, connection } = await aClient(api);
    const begun = await start(api, named);
    await test(api, begun.replacement);
    const tested = await onward(api, begun);
    expect(tested).toMatchObject({ step: 'tested', report: { verdict: { accepted: 'yes' } } });
    expect(await orderOf(api, slug)).toBe('prod-1 prod-2 (prod-3) backup');
    const before = await lastSeq(api);
    const rotation = await onward(api, tested, 5);
    expect(rotation).toMatchObject({ step: 'overlapping', overlapHours: 5, undoable: true, held: false });
    expect(rotation.retireAt).toBe(rotation.updatedAt + 5 * hourMs);
    expect(await orderOf(api, slug)).toBe('prod-1 prod-3 prod-2 backup');
    const { overrides } = await api.connections.get({ id: connection.id });
    const settings = { model: 'gpt-5.4-mini' };
    expect(overrides).toEqual([{ provider: 'openai', credential: rotation.replacement.id, settings }]);
    expect(await actionsSince(api, before)).toEqual(['credential.enabled', 'connection.updated', 'rotation.promoted']);
  });

  it('changes the primary by an event of its own where the old key was primary', async () => {
    const { api } = await aRotatingVault();
    const { slug, first } = await aClient(api);
    await rotate(api, first);
    expect(await orderOf(api, slug)).toBe('prod-3 prod-1 prod-2 backup');
    const { entries } = await api.audit.list({ action: 'credential.primaryChanged' });
    expect(entries[0]?.detail).toMatchObject({ before: first.id });
  });

  it('retires the old key when its time is over, by the schedule, and not before', async () => {
    const { api, clock } = await aRotatingVault();
    const { slug, first } = await aClient(api);
    const rotation = await rotate(api, first, 5);
    clock.jump(4 * hourMs);
    await clock.advance(2 * 60_000);
    expect((await api.rotations.get({ id: rotation.id })).step).toBe('overlapping');
    clock.jump(1 * hourMs);
    await clock.advance(2 * 60_000);
    const retired = await api.rotations.get({ id: rotation.id });
    expect(retired).toMatchObject({ step: 'retired', undoable: false });
    expect(retired.credential).toMatchObject({ active: false, label: 'prod-1' });
    expect(retired.credential.trashedAt).not.toBeNull();
    expect(await orderOf(api, slug)).toBe('prod-3 prod-2 backup');
    const [entry] = (await api.audit.list({ action: 'rotation.retired' })).entries;
    expect(entry?.actor?.origin).toBe('schedule');
    expect((await api.rotations.list({})).rotations).toEqual([]);
  });

  it('retires at once where no overlap was wanted', async () => {
    const { api } = await aRotatingVault();
    const { slug, first } = await aClient(api);
    expect(await rotate(api, first, 0)).toMatchObject({ step: 'retired', undoable: false });
    expect(await orderOf(api, slug)).toBe('prod-3 prod-2 backup');
    expect((await api.audit.list({ action: 'rotation.promoted' })).entries).toHaveLength(1);
  });

  it('keeps the old key past its time while the new one cannot serve alone, and says so', async () => {
    const { api, clock } = await aRotatingVault();
    const { first } = await aClient(api);
    const rotation = await rotate(api, first, 1);
    await api.credentials.setActive({ ...asTarget(rotation.replacement), active: false });
    clock.jump(2 * hourMs);
    await clock.advance(2 * 60_000);
    const held = await api.rotations.get({ id: rotation.id });
    expect(held).toMatchObject({ step: 'overlapping', held: true });
    expect(await failureOf(api.rotations.retire(asTarget(held)))).toMatchObject({ reason: 'newKeyUnable' });
    await api.credentials.setActive({ ...asTarget(held.replacement), active: true });
    await clock.advance(2 * 60_000);
    expect((await api.rotations.get({ id: rotation.id })).step).toBe('retired');
  });

  it('moves overrides that came to name the old key meanwhile when it retires', async () => {
    const { api } = await aRotatingVault();
    const { named, connection } = await aClient(api);
    const rotation = await rotate(api, named);
    const choice = { provider: 'openai', credential: named.id, settings: {} };
    await api.connections.setOverride({ ...asTarget(await api.connections.get({ id: connection.id })), ...choice });
    await api.rotations.retire(asTarget(rotation));
    const { overrides } = await api.connections.get({ id: connection.id });
    expect(overrides[0]?.credential).toBe(rotation.replacement.id);
  });

  it('moves overrides of every organisation where the key is the agency’s', async () => {
    const { api } = await aRotatingVault();
    const shared = await api.credentials.create({
      commandId: randomUUID(),
      ...{ scope: { kind: 'system' }, provider: 'openai', label: 'agency', fields: { apiKey: anApiKey() } },
    });
    const clients = [await aClient(api), await aClient(api)];
    for (const { connection } of clients) {
      const target = asTarget(await api.connections.get({ id: connection.id }));
      await api.connections.setOverride({ ...target, provider: 'openai', credential: shared.id, settings: {} });
    }
    const { uses } = await api.rotations.plan({ credential: shared.id });
    expect(uses.overrides.map(({ organisation }) => organisation).toSorted()).toEqual(
      clients.map(({ slug }) => slug).toSorted(),
    );
    const { replacement } = await rotate(api, shared);
    for (const { connection } of clients) {
      const { overrides } = await api.connections.get({ id: connection.id });
      expect(overrides.map(({ credential }) => credential)).toEqual([replacement.id]);
    }
  });

  it('runs a step once, however often its command comes', async () => {
    const { api } = await aRotatingVault();
    const { slug, first } = await aClient(api);
    const command = { commandId: randomUUID(), credential: first.id, fields: { apiKey: anApiKey() } };
    const [one, two] = [await api.rotations.start(command), await api.rotations.start(command)];
    expect(two).toEqual(one);
    expect(await orderOf(api, slug)).toBe('prod-1 (prod-3) prod-2 backup');
  });
});

describe('undoing a rotation', () => {
  it('puts order, overrides and the old key back; the new one stays behind it, off', async () => {
    const { api } = await aRotatingVault();
    const { slug, named, connection } = await aClient(api);
    const undone = await api.rotations.undo(asTarget(await rotate(api, named)));
    expect(undone).toMatchObject({ step: 'undone', undoable: false });
    expect(await orderOf(api, slug)).toBe('prod-1 prod-2 (prod-3) backup');
    const { overrides } = await api.connections.get({ id: connection.id });
    expect(overrides[0]?.credential).toBe(named.id);
  });

  it('brings a retired key back within its time, and sends the new one to the trash where that is wanted', async () => {
    const { api } = await aRotatingVault();
    const { slug, first } = await aClient(api);
    const retired = await api.rotations.retire(asTarget(await rotate(api, first)));
    expect(retired.undoable).toBe(true);
    await api.rotations.undo({ ...asTarget(retired), newKey: 'trash' });
    expect(await orderOf(api, slug)).toBe('prod-1 prod-2 backup');
  });

  it('is refused when its time is over, and when either key was changed since', async () => {
    const { api, clock } = await aRotatingVault();
    const { first, named } = await aClient(api);
    const retired = await api.rotations.retire(asTarget(await rotate(api, first, 1)));
    const touched = await rotate(api, named);
    await api.credentials.update({ ...asTarget(touched.replacement), notes: 'changed' });
    expect((await api.rotations.get({ id: touched.id })).undoable).toBe(false);
    expect(await failureOf(api.rotations.undo(asTarget(touched)))).toMatchObject({ reason: 'rotationTouched' });
    clock.jump(hourMs);
    expect(await failureOf(api.rotations.undo(asTarget(retired)))).toMatchObject({ reason: 'rotationOver' });
  });
});

describe('a new key that fails its test', () => {
  it('stays off behind the old one, which stays primary, until it passes', async () => {
    const { api } = await aRotatingVault();
    const { slug, first } = await aClient(api);
    const begun = await start(api, first, { fields: { apiKey: anApiKey(refusedEnding) } });
    expect(await failureOf(onward(api, begun))).toMatchObject({ code: 'CONFLICT', reason: 'newKeyUntested' });
    await test(api, begun.replacement);
    expect(await failureOf(onward(api, begun))).toMatchObject({ code: 'CONFLICT', reason: 'newKeyFailed' });
    expect(await orderOf(api, slug)).toBe('prod-1 (prod-3) prod-2 backup');
    const mended = await api.credentials.update({ ...asTarget(begun.replacement), fields: { apiKey: anApiKey() } });
    expect(await failureOf(onward(api, begun))).toMatchObject({ reason: 'newKeyUntested' });
    await test(api, mended);
    expect((await onward(api, begun)).step).toBe('tested');
  });

  it.each([
    ['trash', 'prod-1 prod-2 backup'],
    ['keep', 'prod-1 (prod-3) prod-2 backup'],
  ] as const)('is dropped or kept when the rotation is given up: %s', async (newKey, order) => {
    const { api } = await aRotatingVault();
    const { slug, first } = await aClient(api);
    const abandoned = await api.rotations.abandon({ ...asTarget(await start(api, first)), newKey });
    expect(abandoned.step).toBe('abandoned');
    expect(await orderOf(api, slug)).toBe(order);
    expect((await start(api, first)).step).toBe('keyAdded');
  });

  it('does not take over with fields changed after its test, nor with the old secret after all', async () => {
    const { api } = await aRotatingVault();
    const { slug } = await aClient(api);
    const apiKey = anApiKey();
    const old = await api.credentials.create({
      commandId: randomUUID(),
      ...{ scope: { kind: 'organisation', organisation: slug }, provider: 'openai', label: 'same' },
      fields: { apiKey },
    });
    const begun = await start(api, old);
    await test(api, begun.replacement);
    const tested = await onward(api, begun);
    const changed = await api.credentials.update({ ...asTarget(begun.replacement), fields: { apiKey } });
    expect(await failureOf(onward(api, tested))).toMatchObject({ reason: 'newKeyUntested' });
    await test(api, changed);
    expect(await failureOf(onward(api, tested))).toMatchObject({ field: 'fields.apiKey', reason: 'sameSecret' });
  });
});

it('an end noted for the new key between its test and the takeover leaves the test standing', async () => {
  const { api, clock } = await aRotatingVault();
  const { first } = await aClient(api);
  const begun = await start(api, first, { expiresAt: clock.now() + hourMs });
  await test(api, begun.replacement);
  const tested = await api.rotations.continue(asTarget(begun));
  const end = clock.now() + 24 * hourMs;
  await api.credentials.update({ ...asTarget(tested.replacement), expiresAt: end });
  const { step, replacement } = await api.rotations.continue(asTarget(tested));
  expect([step, replacement.expiresAt]).toEqual(['overlapping', end]);
});

describe('a rotation is refused', () => {
  it('for the same secret, naming the field', async () => {
    const { api } = await aRotatingVault();
    const { slug } = await aClient(api);
    const apiKey = anApiKey();
    const key = await api.credentials.create({
      commandId: randomUUID(),
      ...{ scope: { kind: 'organisation', organisation: slug }, provider: 'openai', label: 'same' },
      fields: { apiKey },
    });
    const refusal = await failureOf(start(api, key, { fields: { apiKey: ` ${apiKey} ` } }));
    expect(refusal).toMatchObject({ code: 'VALIDATION_FAILED', field: 'fields.apiKey', reason: 'sameSecret' });
    expect(await failureOf(start(api, key, { fields: {} }))).toMatchObject({
      field: 'fields.apiKey',
      reason: 'required',
    });
  });

  it('for either key of one that has not ended, for a key that is off or in the trash, for none', async () => {
    const { api } = await aRotatingVault();
    const { slug, first, named, last } = await aClient(api);
    const rotation = await rotate(api, first);
    for (const key of [rotation.credential, rotation.replacement]) {
      expect(await failureOf(start(api, key))).toMatchObject({ code: 'CONFLICT', reason: 'rotationOpen' });
    }
    await api.credentials.setActive({ ...asTarget(last), active: false });
    expect(await failureOf(start(api, last))).toMatchObject({ reason: 'rotateInactive' });
    await api.credentials.remove(asTarget(named));
    expect(await failureOf(start(api, named))).toMatchObject({ code: 'CONFLICT', reason: 'archived' });
    const stranger = { ...first, id: '01980000-0000-7000-8000-000000000000' as never };
    expect(await failureOf(start(api, stranger))).toMatchObject({ code: 'NOT_FOUND', reason: 'unknownCredential' });
    expect(await failureOf(start(api, await aKey(api, slug, 'more'), { label: 'backup' }))).toMatchObject({
      ...{ field: 'label', reason: 'labelTaken' },
    });
  });

  it('for a destination nobody agreed to, while the one agreed to for the old key holds for the new', async () => {
    const { api } = await aRotatingVault();
    const { slug, first } = await aClient(api);
    const elsewhere = { apiKey: anApiKey(), baseUrl: 'https://proxy.example/v1' };
    expect(await failureOf(start(api, first, { fields: elsewhere }))).toMatchObject({
      ...{ code: 'CONFIRMATION_REQUIRED', field: 'fields.baseUrl' },
    });
    const custom = await api.credentials.create({
      commandId: randomUUID(),
      ...{ scope: { kind: 'organisation', organisation: slug }, provider: 'openai', label: 'custom' },
      ...{ fields: elsewhere, confirmDestination: 'proxy.example' },
    });
    const { replacement } = await start(api, custom);
    expect(replacement).toMatchObject({ customDestination: 'proxy.example', fields: { baseUrl: elsewhere.baseUrl } });
  });

  it('where a key was removed, the order changed, or somebody took the step already', async () => {
    const { api } = await aRotatingVault();
    const { first, named, last } = await aClient(api);
    const begun = await start(api, named);
    await test(api, begun.replacement);
    const tested = await onward(api, begun);
    expect(await failureOf(onward(api, begun))).toMatchObject({ code: 'CONFLICT', reason: 'revisionChanged' });
    const { order } = await api.rotations.plan({ credential: named.id });
    await api.credentials.move({ ...asTarget(last), position: 0 });
    const late = api.rotations.continue({ ...asTarget(tested), expectedOrder: order });
    expect(await failureOf(late)).toMatchObject({ code: 'CONFLICT', reason: 'orderChanged' });
    const removed = await api.credentials.remove(asTarget(named));
    expect(await failureOf(onward(api, tested))).toMatchObject({ reason: 'rotationOldGone' });
    await api.credentials.restore(asTarget(removed));
    await api.credentials.remove(asTarget(begun.replacement));
    expect(await failureOf(onward(api, tested))).toMatchObject({ reason: 'rotationNewGone' });
    const done = await rotate(api, first);
    expect(await failureOf(onward(api, done))).toMatchObject({ reason: 'rotationStep' });
    expect(await failureOf(api.rotations.abandon(asTarget(done)))).toMatchObject({ reason: 'rotationStep' });
    expect(await failureOf(api.rotations.undo(asTarget(tested)))).toMatchObject({ reason: 'rotationStep' });
  });

  it('for a new key that ended before it began', async () => {
    const { api, clock } = await aRotatingVault();
    const { first } = await aClient(api);
    const begun = await start(api, first, { expiresAt: clock.now() + hourMs });
    await test(api, begun.replacement);
    const tested = await onward(api, begun);
    clock.jump(2 * hourMs);
    expect(await failureOf(onward(api, tested))).toMatchObject({ reason: 'newKeyUnable' });
  });
});
