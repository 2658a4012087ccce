import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../electron/core/adapters/redactor.ts';
import type { Stage } from '../../shared/model/test-result.ts';
import { fakeClock } from '../kit/clock.ts';
import { eventually } from '../kit/eventually.ts';
import { memoryLog } from '../kit/log.ts';
import { answersOf, factsOf, statesOf } from '../kit/prober.ts';
import { bannerServer, silentServer } from '../kit/servers/banner-server.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { type RawAnswer, scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import {
  cutMidAnswer,
  dripHeaders,
  echoAuthorization,
  giantHeaders,
  hang,
  htmlPage,
  hugeBody,
  redirectTo,
} from '../kit/servers/vendor-faults.ts';
import { certificateFor, opensslAvailable } from '../kit/tls/certificates.ts';
import { openAiKey, playOpenAi, probeOpenAi } from './openai-vendor.ts';

/** How long the auth stage waits. */
const patienceMs = 10_000;

/** Sends a body for as long as anyone reads it. */
const endlessBody: RawAnswer = {
  raw: (socket) => {
    const fill = (): void => {
      while (socket.write('x'.repeat(4096)));
    };
    socket.on('drain', fill);
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n');
    fill();
  },
};

describe.skipIf(!opensslAvailable)('a vendor that misbehaves', () => {
  it.each([
    ['never answers', hang],
    ['drips its headers for ever', dripHeaders],
  ])('is given up on when it %s', async (_, answer) => {
    const clock = fakeClock();
    const { probe, vendor } = await playOpenAi(answer);
    const probing = probe({}, { clock });
    await eventually(() => expect(vendor.requests).toHaveLength(1));
    await clock.advance(patienceMs);
    const report = await probing;
    expect(report).toMatchObject({ cause: 'TIMEOUT', confidence: 'likely' });
    expect(answersOf(report)).toBe('yes unknown unknown');
    expect(statesOf(report)).toMatchObject({ tls: 'pass', auth: 'fail' });
    await eventually(() => expect(vendor.open()).toBe(0));
  });

  it.each([
    ['answers with a web page', htmlPage, 'NOT_OUR_SERVICE', 'no unknown unknown'],
    ['sends headers without end', giantHeaders, 'NOT_OUR_SERVICE', 'no unknown unknown'],
    ['cuts the connection in the middle of its answer', cutMidAnswer, 'SRV_5XX', 'yes unknown unknown'],
  ] as const)('is not believed when it %s', async (...row) => {
    const [, answer, cause, answers] = row;
    const { probe } = await playOpenAi(answer);
    const report = await probe();
    expect(report.cause).toBe(cause);
    expect(answersOf(report)).toBe(answers);
  });

  it.each([
    ['10 MB long', hugeBody()],
    ['without end', endlessBody],
  ])('is not read beyond 64 KiB when its answer is %s', async (_, answer) => {
    const { probe, vendor } = await playOpenAi(answer);
    const report = await probe({ timeoutMs: 10_000 });
    expect(report.cause).toBe('PROBE_OUTDATED');
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(JSON.stringify(report).length).toBeLessThan(2_000);
    await eventually(() => expect(vendor.open()).toBe(0));
  });

  it.each([301, 302, 307, 308])(
    'is not followed elsewhere by %d: the key stays with the first host',
    async (status) => {
      const elsewhere = await duringTest(scriptedVendor({ routes: {}, tls: certificateFor('evil.example') }));
      const { probe, vendor, world } = await playOpenAi(redirectTo('https://evil.example/v1/models', status), {
        'evil.example': { port: elsewhere.port },
      });
      const report = await probe();
      expect(report).toMatchObject({ cause: 'URL_PATH', confidence: 'likely' });
      expect(factsOf(report)).toMatchObject({ status, redirectTo: 'evil.example' });
      expect(vendor.requests).toHaveLength(1);
      expect(elsewhere.requests).toHaveLength(0);
      expect(world.lookups).toEqual(['api.openai.com']);
    },
  );
});

describe.skipIf(!opensslAvailable)('a vendor that echoes the key', () => {
  it.each([
    ['in its error', echoAuthorization],
    [
      'in a header that is shown and in the names of models',
      {
        status: 200,
        headers: { 'openai-organization': `org of ${openAiKey}`, 'x-ratelimit-limit-requests': openAiKey.slice(0, 40) },
        body: { data: [{ id: openAiKey }, { id: `ft:${Buffer.from(openAiKey).toString('base64')}` }] },
      },
    ],
    ['in the place it redirects to', redirectTo(`https://${openAiKey}.example/`)],
  ])('does not get it shown or logged: %s', async (_, answer) => {
    const log = memoryLog();
    const seen: (readonly Stage[])[] = [];
    const { probe } = await playOpenAi(answer);
    const report = await probe({ onStages: (stages) => seen.push(stages) }, { log, redactor: createRedactor() });
    const told = JSON.stringify([report, seen]) + log.text();
    expect(report.stages.some(({ state }) => state !== 'notReached')).toBe(true);
    for (const form of [openAiKey, openAiKey.slice(0, 40), Buffer.from(openAiKey).toString('base64')]) {
      expect(told).not.toContain(form);
      expect(told.toLowerCase()).not.toContain(form.toLowerCase());
    }
  });
});

describe('something else on the port of a vendor', () => {
  it('is told from the vendor when it speaks first and no HTTP', async () => {
    const { port } = await duringTest(bannerServer('SSH-2.0-OpenSSH_9.6\r\n'));
    const report = await probeOpenAi({}, { fields: { baseUrl: `http://127.0.0.1:${port}/v1` } });
    expect(report.cause).toBe('NOT_OUR_SERVICE');
    expect(answersOf(report)).toBe('no unknown unknown');
  });

  it('is given up on when it says nothing', async () => {
    const server = await duringTest(silentServer());
    const fields = { baseUrl: `http://127.0.0.1:${server.port}/v1` };
    const clock = fakeClock();
    const probing = probeOpenAi({ clock }, { fields });
    await eventually(() => expect(server.received().length).toBeGreaterThan(0));
    await clock.advance(patienceMs);
    const report = await probing;
    expect(report.cause).toBe('TIMEOUT');
    await eventually(() => expect(server.open()).toBe(0));
  });
});
