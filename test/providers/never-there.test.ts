import { expect, it } from 'vitest';
import { probeOnce } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { connectProxy } from '../kit/servers/connect-proxy.ts';

const url = 'rediss://demo:nothing-secret@cache.demo.invalid:6380';

it('says of a name under .invalid that it does not exist, without asking anybody', async () => {
  const asked: string[] = [];
  const world = scriptedWorld();
  const resolver = {
    lookup: (host: string, signal: AbortSignal) => {
      asked.push(host);
      return world.resolver.lookup(host, signal);
    },
  };
  const report = await probeOnce({ provider: 'redis', fields: { url }, world: { ...world, resolver } });
  expect(report).toMatchObject({ cause: 'DNS_NX', verdict: { reachable: 'no' } });
  expect(asked).toEqual([]);
});

it('hands such a name to no proxy either', async () => {
  const proxy = await connectProxy({ hosts: {} });
  const report = await probeOnce({
    provider: 'redis',
    fields: { url },
    route: { proxy: { url: `http://127.0.0.1:${proxy.port}`, user: null, password: null }, extraCaPem: null },
  });
  expect(report).toMatchObject({ cause: 'DNS_NX', verdict: { reachable: 'no' } });
  expect(proxy.targets).toEqual([]);
  await proxy.close();
});
