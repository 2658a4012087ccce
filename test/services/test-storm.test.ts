import { expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { providers } from '../../electron/providers/index.generated.ts';
import type { TestResult } from '../../shared/contract/tests.ts';
import { withClients } from '../kit/agency/clients-with-keys.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { type RawAnswer, scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';

const clients = 300;
const atOnce = 32;
/** Answered this many, the network goes away. */
const before = 60;
/** Ample for an answer on a busy machine; only what drips ever takes it. */
const timeoutMs = 10_000;

const hosts = { openai: 'api.openai.com', deepseek: 'api.deepseek.com' } as const;

/** A body that comes a byte a second and never ends. */
const dripping: RawAnswer = {
  raw: (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{');
    const timer = setInterval(() => socket.write(' '), 1_000);
    socket.once('close', () => clearInterval(timer));
  },
};

/** A world that can be cut off, with a vendor that answers and one that drips. */
async function aWorld() {
  const models = { 'GET /v1/models': { status: 200, body: { object: 'list', data: [{ id: 'gpt-4o-mini' }] } } };
  const steady = await duringTest(scriptedVendor({ routes: models, tls: certificateFor(hosts.openai) }));
  const slow = await duringTest(scriptedVendor({ routes: { '*': dripping }, tls: certificateFor(hosts.deepseek) }));
  const ports = { [hosts.openai]: { port: steady.port }, [hosts.deepseek]: { port: slow.port } };
  const { resolver, sockets, connections } = scriptedWorld({ hosts: ports, extraCa: [testAuthority()] });
  let online = true;
  const whileOnline = <T>(run: () => Promise<T>): Promise<T> =>
    online ? run() : Promise.reject(Object.assign(new Error('no way there'), { code: 'ENETUNREACH' }));
  return {
    steady,
    connections,
    setOnline: (is: boolean) => {
      online = is;
    },
    world: {
      resolver: { lookup: (...to: Parameters<typeof resolver.lookup>) => whileOnline(() => resolver.lookup(...to)) },
      sockets: {
        ...sockets,
        connect: (...to: Parameters<typeof sockets.connect>) => whileOnline(() => sockets.connect(...to)),
      },
      interfaces: { online: () => online },
    },
  };
}

/** Some have a key whose vendor drips, some one on which the probe itself breaks. */
function keyOf(place: number) {
  const letters = String(place).padStart(32, '0');
  if (place % 60 === 7) return { provider: 'mistral', fields: { apiKey: letters } };
  if (place % 75 === 8) return { provider: 'deepseek', fields: { apiKey: `sk-${letters}` } };
  return { provider: 'openai', fields: { apiKey: `sk-proj-${letters}abcdefgh` } };
}

const broken = providers.map((module) =>
  module.id === 'mistral' ? { ...module, probe: () => Promise.reject(new TypeError('a fault of ours')) } : module,
);

it.skipIf(!opensslAvailable)(
  'all of 300 clients have their result when the network goes and comes back, a vendor drips and a probe throws',
  async () => {
    const { world, steady, connections, setOnline } = await aWorld();
    const agency = { clients: Array.from({ length: clients }, (_, place) => [keyOf(place)]) };
    const { api, engine } = await withClients(tempDir(), agency, { ...world, clock: systemClock(), providers: broken });
    onTestFinished(() => engine.close());
    const results: TestResult[] = [];
    let waits = 0;
    for await (const item of await api.tests.run({ target: { kind: 'all' }, concurrency: atOnce, timeoutMs })) {
      results.push(...item.results);
      if (steady.requests.length >= before && waits === 0) setOnline(false);
      if (item.waiting === 'offline') {
        waits += 1;
        setOnline(true);
      }
    }
    expect(waits).toBeGreaterThan(0);
    expect([results.length, new Set(results.map(({ credential }) => credential.id)).size]).toEqual([clients, clients]);
    const causesOf = (provider: string) => [
      ...new Set(results.filter(({ credential }) => credential.provider === provider).map(({ cause }) => cause)),
    ];
    expect([causesOf('openai'), causesOf('deepseek'), causesOf('mistral')]).toEqual([[null], ['TIMEOUT'], ['UNKNOWN']]);
    // What met no network is tried once more: nobody is asked again and again.
    expect(steady.requests.length).toBeLessThanOrEqual(clients + atOnce);
    await expect.poll(connections).toBe(0);
  },
  120_000,
);
