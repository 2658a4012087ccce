import type { ProbesWorld } from '../../electron/probes/probes-world.ts';
import type { TestReport } from '../../shared/model/test-result.ts';
import { anApiKey } from '../kit/builders.ts';
import { type ProbeOnce, probeOnce } from '../kit/prober.ts';
import { type ScriptedHost, type ScriptedWorld, scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { type ScriptedVendor, scriptedVendor, type VendorRoute } from '../kit/servers/scripted-vendor.ts';
import { certificateFor, testAuthority } from '../kit/tls/certificates.ts';

export const openAiHost = 'api.openai.com';
export const openAiKey = anApiKey('canary-of-the-faults');

/** What a good key hears. */
export const modelList = { status: 200, body: { data: [{ id: 'gpt-5.4-mini' }] } };

export type PlayedOpenAi = {
  readonly vendor: ScriptedVendor;
  readonly world: ScriptedWorld;
  readonly probe: (more?: Partial<ProbeOnce>, parts?: Partial<ProbesWorld>) => Promise<TestReport>;
};

/** Tests a key of OpenAI's in a world in which only the given names exist. */
export const probeOpenAi = (
  world: Partial<ProbesWorld>,
  { fields, ...more }: Partial<ProbeOnce> = {},
): Promise<TestReport> => probeOnce({ provider: 'openai', fields: { apiKey: openAiKey, ...fields }, world, ...more });

/** OpenAI as a server that gives one answer to everything, over HTTPS under its own name. */
export const playOpenAi = async (
  answer: VendorRoute,
  hosts: Readonly<Record<string, ScriptedHost>> = {},
): Promise<PlayedOpenAi> => {
  const vendor = await duringTest(scriptedVendor({ routes: { '*': answer }, tls: certificateFor(openAiHost) }));
  const world = scriptedWorld({
    hosts: { [openAiHost]: { port: vendor.port }, ...hosts },
    extraCa: [testAuthority()],
  });
  return { vendor, world, probe: (more, parts) => probeOpenAi({ ...world, ...parts }, more) };
};
