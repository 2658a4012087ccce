import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../electron/core/adapters/redactor.ts';
import type { NetworkRoute } from '../../electron/ports/prober.ts';
import { memoryLog } from '../kit/log.ts';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { bannerServer } from '../kit/servers/banner-server.ts';
import { closedPort } from '../kit/servers/closed-port.ts';
import { connectProxy, type ProxyOptions } from '../kit/servers/connect-proxy.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor, type VendorAnswer } from '../kit/servers/scripted-vendor.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { modelList, openAiHost, probeOpenAi } from './openai-vendor.ts';

const routeOf = (port: number, login: Partial<NonNullable<NetworkRoute['proxy']>> = {}): NetworkRoute => ({
  proxy: { url: `http://127.0.0.1:${port}`, user: null, password: null, ...login },
  extraCaPem: null,
});

/** OpenAI behind a proxy that alone knows its name. */
const behind = async (
  options: ProxyOptions,
  login: Partial<NonNullable<NetworkRoute['proxy']>> = {},
  answer: VendorAnswer = modelList,
) => {
  const tls = certificateFor(openAiHost);
  const vendor = await duringTest(scriptedVendor({ routes: { '*': answer }, tls }));
  const proxy = await duringTest(connectProxy({ hosts: { [openAiHost]: vendor.port }, ...options }));
  const world = scriptedWorld({ extraCa: [testAuthority()] });
  const log = memoryLog();
  const report = await probeOpenAi(
    { ...world, log, redactor: createRedactor() },
    { route: routeOf(proxy.port, { ...login, ...(options.tls && { url: `https://127.0.0.1:${proxy.port}` }) }) },
  );
  return { report, log, vendor, proxy, world };
};

const password = 'the password of a proxy';

describe.skipIf(!opensslAvailable)('a proxy', () => {
  it.each([
    ['that asks for nothing', {}, {}],
    ['that is told its user and password', { user: 'ana', password }, { user: 'ana', password }],
  ])('%s leads to the vendor, whose name it looks up itself', async (...row) => {
    const [, options, login] = row;
    const { report, proxy, world } = await behind(options, login);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toEqual({ format: 'pass', route: 'pass', tls: 'pass', auth: 'pass' });
    expect(factsOf(report)).toMatchObject({ via: 'proxy', proxy: `127.0.0.1:${proxy.port}` });
    expect(proxy.targets).toEqual([`${openAiHost}:443`]);
    expect(world.lookups).toEqual([]);
  });

  it('that speaks TLS itself is asked in TLS, and only where its certificate is trusted', async () => {
    const hidden = { user: 'ana', password };
    const { report, proxy } = await behind({ ...hidden, tls: certificateFor('127.0.0.1') }, hidden);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(proxy.targets).toEqual([`${openAiHost}:443`]);
    const distrusted = await behind({ ...hidden, tls: certificateFor('other.example') }, hidden);
    expect(distrusted.report.cause).toBe('TLS_NAME');
    expect(statesOf(distrusted.report)).toEqual({ format: 'pass', route: 'fail' });
    expect(distrusted.proxy.targets).toEqual([]);
  });

  it.each([
    ['asks for a password and gets none', { user: 'ana', password }, {}, 'PROXY_AUTH', 'sure'],
    ['asks for another password', { user: 'ana', password }, { user: 'ana', password: 'wrong' }, 'PROXY_AUTH', 'sure'],
    ['blocks the vendor', { deny: true }, {}, 'PROXY_DENY', 'likely'],
    ['does not find the vendor', { hosts: {} }, {}, 'TCP_REFUSED', 'guess'],
  ] as const)('that %s stops the test at the route', async (...row) => {
    const [, options, login, cause, confidence] = row;
    const { report, vendor, log } = await behind(options, login);
    expect(report).toMatchObject({ cause, confidence });
    expect(answersOf(report)).toBe('no unknown unknown');
    expect(statesOf(report)).toEqual({ format: 'pass', route: 'fail' });
    expect(vendor.requests).toHaveLength(0);
    expect(JSON.stringify(report) + log.text()).not.toContain(password);
  });
});

describe.skipIf(!opensslAvailable)('a refusal heard through a proxy', () => {
  it('tells the stages that were the proxy’s from those that were not reached', async () => {
    const { report } = await behind({}, {}, { status: 401, body: {} });
    expect(report.cause).toBe('AUTH_INVALID');
    expect(report.stages.map(({ stage, state }) => `${stage} ${state}`)).toEqual([
      'format pass',
      'route pass',
      'dns skipped',
      'tcp skipped',
      'tls pass',
      'auth fail',
      'permission notReached',
      'quota notReached',
    ]);
  });
});

describe('what a server says first', () => {
  it('is heard even where the proxy sends it along with its own answer', async () => {
    const proxy = await duringTest(bannerServer('HTTP/1.1 200 OK\r\n\r\nSSH-2.0-OpenSSH_9.6\r\n'));
    const fields = { url: 'redis://cache.example' };
    const report = await probeOnce({ provider: 'redis', fields, route: routeOf(proxy.port) });
    expect(report.cause).toBe('NOT_OUR_SERVICE');
  });
});

describe('what stands where a proxy should', () => {
  it('is named when nobody listens there', async () => {
    const report = await probeOpenAi({}, { route: routeOf(await closedPort()) });
    expect(report.cause).toBe('TCP_REFUSED');
    expect(statesOf(report)).toEqual({ format: 'pass', route: 'fail' });
  });

  it('is named when it is no proxy', async () => {
    const server = await duringTest(bannerServer('220 mail.example ESMTP\r\n'));
    const report = await probeOpenAi({}, { route: routeOf(server.port) });
    expect(report.cause).toBe('NOT_OUR_SERVICE');
    expect(statesOf(report)).toEqual({ format: 'pass', route: 'fail' });
  });

  it('is not asked for a target on this machine', async () => {
    const proxy = await duringTest(connectProxy());
    const vendor = await duringTest(scriptedVendor({ routes: { '*': modelList } }));
    const fields = { baseUrl: `${vendor.origin}/v1` };
    expect(answersOf(await probeOpenAi({}, { fields, route: routeOf(proxy.port) }))).toBe('yes yes yes');
    expect(proxy.targets).toEqual([]);
  });

  it('does not lead to the metadata service either', async () => {
    const proxy = await duringTest(connectProxy());
    const fields = { url: 'redis://169.254.169.254' };
    const report = await probeOnce({ provider: 'redis', fields, route: routeOf(proxy.port) });
    expect(report.cause).toBe('BAD_REQUEST');
    expect(proxy.targets).toEqual([]);
  });
});
