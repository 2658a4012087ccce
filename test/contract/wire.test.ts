import { isDefinedError, safe } from '@orpc/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AppEvent } from '../../shared/contract/app.ts';
import { credentialId } from '../../shared/model/ids.ts';
import { eventually } from '../kit/eventually.ts';
import { scriptedEngine } from '../kit/scripted-engine.ts';
import { type Connection, type Transport, transports, webSocket, wires } from './transports.ts';

async function connected<T extends Connection>(transport: Transport<T>) {
  const engine = scriptedEngine();
  const connection = await transport.connect(engine);
  onTestFinished(connection.close);
  return { engine, ...connection };
}

const someCredential = credentialId.parse('018f0000-0000-7000-8000-00000000000c');

describe.each(transports)('over $name', (transport) => {
  it('a call gets its answer', async () => {
    const { client } = await connected(transport);
    expect(await client.app.info({})).toMatchObject({ version: '0.0.0', language: 'en' });
  });

  it('calls that run at once each get their own answer', async () => {
    const { client } = await connected(transport);
    const answers = await Promise.all(Array.from({ length: 100 }, () => client.app.info({})));
    expect(new Set(answers.map(({ name }) => name)).size).toBe(1);
  });

  it('a declared error arrives with its code and its data', async () => {
    const { client } = await connected(transport);
    const { error } = await safe(client.vault.unlock({ passphrase: 'wrong' }));
    expect(isDefinedError(error)).toBe(true);
    expect(error).toMatchObject({
      code: 'WRONG_PASSPHRASE',
      data: { reason: 'tooManyAttempts', params: { attempts: 3 } },
    });
  });

  it('input the contract does not know is refused before the handler', async () => {
    const { client } = await connected(transport);
    // @ts-expect-error the contract takes nothing here
    await expect(client.app.info({ more: 1 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('a stream arrives in order, and leaving it runs its clean-up', async () => {
    const { client, engine } = await connected(transport);
    const seen: AppEvent[] = [];
    for await (const event of await client.app.events({ since: 7 })) {
      seen.push(event);
      if (seen.length === 5) break;
    }
    expect(seen.map(({ seq }) => seq)).toEqual([8, 9, 10, 11, 12]);
    await eventually(() => expect(engine.streams).toEqual({ open: 0, ended: 1 }));
  });

  it('a cancelled stream runs its clean-up', async () => {
    const { client, engine } = await connected(transport);
    const controller = new AbortController();
    const reading = drain(await client.app.events({ since: 0 }, { signal: controller.signal }));
    await eventually(() => expect(engine.streams.open).toBe(1));
    controller.abort();
    await Promise.allSettled([reading]);
    await eventually(() => expect(engine.streams).toEqual({ open: 0, ended: 1 }));
  });

  it('a cancelled call ends at both ends', async () => {
    const { client, engine } = await connected(transport);
    const controller = new AbortController();
    const call = client.credentials.get({ id: someCredential }, { signal: controller.signal });
    const end = call.catch((error: unknown) => error);
    await eventually(() => expect(engine.waiting()).toBe(1));
    controller.abort(new Error('no longer wanted'));
    expect(await end).toMatchObject({ message: 'no longer wanted' });
    await eventually(() => expect(engine.waiting()).toBe(0));
  });
});

describe.each(wires)('when $name breaks', (transport) => {
  it('streams and calls that were open end, their clean-up runs, and the session is closed', async () => {
    const { client, engine, drop, outlast } = await connected(transport);
    const stream = await client.app.events({ since: 0 });
    await stream.next();
    const reading = drain(stream);
    const call = client.credentials.get({ id: someCredential });
    const ends = Promise.allSettled([reading, call]);
    await eventually(() => expect(engine.waiting()).toBe(1));
    drop();
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await eventually(() => expect(engine.waiting()).toBe(0));
    await eventually(() => expect(engine.streams).toEqual({ open: 0, ended: 1 }));
    await eventually(async () => {
      await outlast();
      expect(engine.closedSessions).toHaveLength(1);
    });
  });

  it('a stream that was cancelled before its answer was ready is ended', async () => {
    const { client, engine } = await connected(transport);
    const controller = new AbortController();
    const call = client.tests.run({ target: { kind: 'all' } }, { signal: controller.signal });
    const end = call.catch(() => 'cancelled');
    await eventually(() => expect(engine.streams.open).toBe(1));
    controller.abort();
    expect(await end).toBe('cancelled');
    await eventually(() => expect(engine.streams).toEqual({ open: 0, ended: 1 }));
  });

  it('input over the cap of a frame ends the connection, not the host', async () => {
    const { client } = await connected(transport);
    await expect(client.vault.unlock({ passphrase: 'x'.repeat(1024 * 1024) })).rejects.toThrow();
    const again = await connected(transport);
    await expect(again.client.app.info({})).resolves.toBeDefined();
  });

  it('an answer over the cap of a frame is never sent', async () => {
    const { client } = await connected(transport);
    await expect(client.vault.status({})).rejects.toThrow();
  });

  it('more open calls than one connection may have end it', async () => {
    const { client } = await connected(transport);
    const calls = Array.from({ length: 201 }, () => client.credentials.get({ id: someCredential }));
    const ends = await Promise.allSettled(calls);
    expect(ends.map(({ status }) => status)).not.toContain('fulfilled');
  });
});

it('over a WebSocket nobody reads, the producer of a stream waits instead of filling the memory', async () => {
  const { client, engine, pause } = await connected(webSocket);
  const stream = await client.app.events({ since: 0 });
  await stream.next();
  pause();
  let made = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 100 && made > 0; round += 1) {
    const before = engine.produced();
    for (let turn = 0; turn < 2_000; turn += 1) await nextTurn();
    made = engine.produced() - before;
  }
  expect(made).toBe(0);
});

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream) await nextTurn();
}
