import { describe, expect, it } from 'vitest';
import { createEventHub } from '../../electron/core/events.ts';
import type { AppEvent } from '../../shared/contract/app.ts';
import { aCredential, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { aSession } from '../kit/session.ts';

const hubAt = (now: number) => createEventHub({ now: () => now });

/** The next items of a stream, by number. */
async function take(stream: AsyncIterator<AppEvent>, count: number): Promise<readonly AppEvent[]> {
  const items: AppEvent[] = [];
  while (items.length < count) items.push((await stream.next()).value);
  return items;
}

describe('the event stream', () => {
  it('begins with a reset and then tells of every change, ids only', async () => {
    const { api, client } = await createUnlockedVault();
    const stream = await client(aSession()).app.events({ since: 0 });
    const [first] = await take(stream, 1);
    expect(first).toMatchObject({ type: 'reset' });
    const organisation = await anOrganisation(api);
    const credential = await aCredential(api);
    const events = await take(stream, 4);
    expect(events).toMatchObject([
      { kind: 'organisation.changed', ids: [organisation.id] },
      { kind: 'audit.appended', ids: ['2'] },
      // Its creation and that it is primary are one commit, and one event.
      { kind: 'credential.changed', ids: [credential.id] },
      { kind: 'audit.appended', ids: ['3', '4'] },
    ]);
    const seqs = events.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => (first?.seq ?? 0) + 1 + index));
    await stream.return?.(undefined);
  });

  it('goes on where a reader left off', async () => {
    const hub = hubAt(1_000);
    hub.publish('vault.changed', ['a']);
    hub.publish('vault.changed', ['b']);
    expect(await take(hub.subscribe(1_001), 1)).toMatchObject([{ type: 'event', seq: 1_002, ids: ['b'] }]);
  });

  it('resets a reader who comes from an earlier process', async () => {
    const earlier = 1_000;
    const hub = hubAt(9_000);
    hub.publish('vault.changed', ['a']);
    expect(await take(hub.subscribe(earlier + 2), 1)).toEqual([{ type: 'reset', seq: 9_001 }]);
  });

  it('resets a reader from the future, after the clock was set back', async () => {
    expect(await take(hubAt(1_000).subscribe(5_000), 1)).toEqual([{ type: 'reset', seq: 1_000 }]);
  });

  it('resets a reader who fell too far behind, and then goes on with it', async () => {
    const hub = hubAt(1_000);
    const stream = hub.subscribe(1_000);
    for (let number = 0; number < 5_000; number += 1) hub.publish('test.progressed', [String(number)]);
    expect(await take(stream, 1)).toEqual([{ type: 'reset', seq: 6_000 }]);
    hub.publish('vault.changed', ['later']);
    expect(await take(stream, 1)).toMatchObject([{ seq: 6_001, ids: ['later'] }]);
  });

  it('cuts an event with many ids into several', async () => {
    const hub = hubAt(1_000);
    const ids = Array.from({ length: 1_200 }, (_, number) => String(number));
    hub.publish('test.finished', ids);
    const events = await take(hub.subscribe(1_000), 3);
    expect(events.flatMap((event) => (event.type === 'event' ? event.ids : []))).toEqual(ids);
  });

  it('ends at once for a reader who leaves while nothing happens', async () => {
    const stream = hubAt(1_000).subscribe(1_000);
    const waiting = stream.next();
    await stream.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('ends when the caller’s signal fires', async () => {
    const caller = new AbortController();
    const waiting = hubAt(1_000).subscribe(1_000, caller.signal).next();
    caller.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });
});
