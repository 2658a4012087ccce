import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { NetworkProgress } from '../../shared/contract/settings.ts';
import { aCredential } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { closedPort } from '../kit/servers/closed-port.ts';
import { connectProxy, type ProxyOptions } from '../kit/servers/connect-proxy.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { certificateFor, expiredCertificate, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';

const host = 'vendor.example';
const password = 'senha-do-proxy-canario';

async function look(api: ApiClient, target: string): Promise<readonly NetworkProgress[]> {
  const items: NetworkProgress[] = [];
  for await (const item of await api.settings.testNetwork({ target })) items.push(item);
  return items;
}

async function reportOf(api: ApiClient, target: string) {
  const report = (await look(api, target)).at(-1)?.report;
  if (report === null || report === undefined) throw new Error('The last item tells how it ended');
  return { ...report, states: report.stages.map(({ stage, state }) => `${stage} ${state}`).join(', ') };
}

async function setNetwork(api: ApiClient, network: object): Promise<void> {
  const { revision } = await api.settings.get({});
  const none = { proxyUrl: null, proxyUser: null, extraCaPem: null };
  const changes = { network: { ...none, ...network } };
  await api.settings.set({ commandId: randomUUID(), expectedRevision: revision, changes });
}

/** A vendor in TLS, found by its name or through a proxy only, and an engine that is told of neither. */
async function aWorld(proxyOptions: ProxyOptions = {}, tls = certificateFor(host)) {
  const vendor = await duringTest(scriptedVendor({ routes: { '*': { status: 200, body: {} } }, tls }));
  const proxy = await duringTest(connectProxy({ hosts: { [host]: vendor.port }, ...proxyOptions }));
  const world = scriptedWorld({ hosts: { [host]: { port: vendor.port } } });
  const made = await createUnlockedVault({ ...world, clock: systemClock() });
  return { ...made, vendor, proxy, world, proxyUrl: `http://127.0.0.1:${proxy.port}` };
}

describe.skipIf(!opensslAvailable)('a look at the network (needs OpenSSL 3)', () => {
  it('goes the way stage by stage and asks the destination nothing', async () => {
    const { api, vendor } = await aWorld();
    await setNetwork(api, { extraCaPem: testAuthority() });
    const items = await look(api, `https://${host}/v1`);
    expect(items.at(-1)?.report).toMatchObject({ reachable: 'yes', cause: null });
    expect((await reportOf(api, host)).states).toBe('route pass, dns pass, tcp pass, tls pass');
    expect(items.slice(0, -1).every(({ report }) => report === null)).toBe(true);
    expect(vendor.requests).toEqual([]);
  });

  it('goes through the proxy that was saved, with its login, and says so', async () => {
    const { api, proxy, proxyUrl, world } = await aWorld({ user: 'ana', password });
    const login = { proxyUrl, proxyUser: 'ana', proxyPassword: password };
    await setNetwork(api, { ...login, extraCaPem: testAuthority() });
    const report = await reportOf(api, host);
    expect(report).toMatchObject({ reachable: 'yes', states: 'route pass, dns skipped, tcp skipped, tls pass' });
    expect(report.stages[0]?.facts).toMatchObject({ via: 'proxy' });
    expect([proxy.targets, world.lookups]).toEqual([[`${host}:443`], []]);
    await setNetwork(api, { ...login, proxyPassword: `${password}-velha` });
    const refused = await look(api, host);
    expect(refused.at(-1)?.report).toMatchObject({ reachable: 'no', cause: 'PROXY_AUTH', confidence: 'sure' });
    expect(JSON.stringify(refused)).not.toContain(password);
  });

  it.each([
    ['wants a login', { user: 'ana', password }, 'PROXY_AUTH'],
    ['blocks the destination', { deny: true }, 'PROXY_DENY'],
  ])('names a proxy that %s', async (_what, options, cause) => {
    const { api, proxyUrl } = await aWorld(options);
    await setNetwork(api, { proxyUrl });
    expect(await reportOf(api, host)).toMatchObject({
      reachable: 'no',
      cause,
      states: 'route fail, dns notReached, tcp notReached, tls notReached',
    });
  });

  it('names a certificate nobody vouches for, until the file of authorities does', async () => {
    const { api } = await aWorld();
    expect(await reportOf(api, host)).toMatchObject({ reachable: 'no', cause: 'TLS_UNTRUSTED' });
    await setNetwork(api, { extraCaPem: testAuthority() });
    expect(await reportOf(api, host)).toMatchObject({ reachable: 'yes', cause: null });
  });

  it('names an expired certificate, a closed port and a name that is none', async () => {
    const { api } = await aWorld({}, expiredCertificate(host));
    await setNetwork(api, { extraCaPem: testAuthority() });
    expect((await reportOf(api, host)).cause).toBe('TLS_EXPIRED');
    expect((await reportOf(api, `127.0.0.1:${await closedPort()}`)).cause).toBe('TCP_REFUSED');
    expect((await reportOf(api, 'nobody.example')).cause).toBe('DNS_NX');
  });

  it('tests the connection alone where no TLS is asked for', async () => {
    const { api, vendor } = await aWorld();
    expect(await reportOf(api, `127.0.0.1:${vendor.port}`)).toMatchObject({
      reachable: 'yes',
      states: 'route pass, dns pass, tcp pass, tls skipped',
    });
  });

  it('ends when its reader leaves, and closes what it opened', async () => {
    const { api, world } = await aWorld();
    const stream = await api.settings.testNetwork({ target: host });
    await stream.next();
    await stream.return?.(undefined);
    await expect.poll(world.connections).toBe(0);
  });
});

describe('the way to a destination', () => {
  it('is not looked for where it is none, and never leads to machine secrets', async () => {
    const { api } = await createUnlockedVault({ clock: systemClock() });
    expect(await failureOf(look(api, 'not a host'))).toMatchObject({ code: 'VALIDATION_FAILED', field: 'target' });
    expect(await reportOf(api, 'http://169.254.169.254')).toMatchObject({ reachable: 'unknown', cause: 'BAD_REQUEST' });
  });

  it('is suggested by where the user’s own keys go, and none of them is called', async () => {
    const world = scriptedWorld();
    const { api } = await createUnlockedVault(world);
    expect((await api.settings.networkTargets({})).targets).toEqual([]);
    await aCredential(api);
    await aCredential(api, { provider: 'anthropic', fields: { apiKey: `sk-ant-api03-${'a'.repeat(80)}` } });
    await aCredential(api);
    const { targets } = await api.settings.networkTargets({});
    expect(targets).toEqual(['https://api.openai.com', 'https://api.anthropic.com']);
    expect(world.lookups).toEqual([]);
  });
});
