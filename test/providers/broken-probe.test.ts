import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../electron/core/adapters/redactor.ts';
import type { ProbeContext } from '../../electron/probes/kit/provider-module.ts';
import { providers } from '../../electron/providers/index.generated.ts';
import { eventually } from '../kit/eventually.ts';
import { memoryLog } from '../kit/log.ts';
import { answersOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { bannerServer } from '../kit/servers/banner-server.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { openAiHost, openAiKey, probeOpenAi } from './openai-vendor.ts';

const endpoint = { host: openAiHost, port: 443, tls: false, ca: [] };

const fault = ({ fields }: ProbeContext): never => {
  throw new TypeError(`a fault of ours, with ${fields.apiKey} in its words`);
};

/** Where a probe may break. */
const breaks = {
  'before it asks anything': async (context) => fault(context),
  'once it is connected': async (context) => {
    await context.connect(endpoint);
    fault(context);
  },
  'in the middle of a stage': async (context) => {
    await context.connect(endpoint);
    await context.stage('auth', async () => fault(context));
  },
  'without waiting for its stage': async (context) => {
    await context.connect(endpoint);
    void context.stage('auth', ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', reject)));
    fault(context);
  },
} satisfies Record<string, (context: ProbeContext) => Promise<void>>;

describe('a probe that throws', () => {
  it.each(Object.entries(breaks))(
    '%s, ends with a result that says so, and tells nothing of the key',
    async (...row) => {
      const [, probe] = row;
      const server = await duringTest(bannerServer('hello'));
      const world = scriptedWorld({ hosts: { [openAiHost]: { port: server.port } } });
      const log = memoryLog();
      const broken = providers.map((module) => (module.id === 'openai' ? { ...module, probe } : module));
      const report = await probeOpenAi({ ...world, log, redactor: createRedactor(), providers: broken });
      expect(report).toMatchObject({ cause: 'UNKNOWN', confidence: 'guess' });
      expect(answersOf(report)).toBe('unknown unknown unknown');
      expect(JSON.stringify(report) + log.text()).not.toContain(openAiKey);
      expect(log.text()).toContain('probe.fault');
      await eventually(() => expect([world.connections(), server.open()]).toEqual([0, 0]));
    },
  );
});
