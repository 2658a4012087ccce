import { systemClock } from '../../electron/core/adapters/clock.ts';
import { createRedactor } from '../../electron/core/adapters/redactor.ts';
import { canonicalDestination } from '../../electron/domain/destination.ts';
import { verdictOf } from '../../electron/domain/verdict.ts';
import type { ProbeOptions, Prober } from '../../electron/ports/prober.ts';
import { createProber } from '../../electron/probes/prober.ts';
import type { ProbesWorld } from '../../electron/probes/probes-world.ts';
import { providers } from '../../electron/providers/index.generated.ts';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { Settings } from '../../shared/model/connection.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import { isFactName } from '../../shared/model/fact-names.ts';
import type { HostKey } from '../../shared/model/host-key.ts';
import type { StageName, StageState, TestReport } from '../../shared/model/test-result.ts';
import { memoryLog } from './log.ts';
import { scriptedWorld } from './scripted-world.ts';

/** The real test engine and all real providers, in a world without names, unless given. */
export const testProber = (parts: Partial<ProbesWorld> = {}): Prober =>
  createProber({
    clock: systemClock(),
    log: memoryLog(),
    redactor: createRedactor(),
    ...scriptedWorld(),
    catalogue,
    providers,
    verdictOf,
    ...parts,
  });

export type ProbeOnce = {
  readonly provider: string;
  readonly fields: FieldValues;
  readonly settings?: Settings;
  /** The server's key that is trusted already. */
  readonly hostKey?: HostKey;
  /** Parts of the world, such as `scriptedWorld({ hosts })`. */
  readonly world?: Partial<ProbesWorld>;
} & Partial<ProbeOptions>;

const noRoute: ProbeOptions['route'] = { proxy: null, extraCaPem: null };

/** Tests one credential that nobody stored, on an engine of its own. */
export const probeOnce = async ({ provider, fields, settings = {}, hostKey, world = {}, ...options }: ProbeOnce) => {
  const descriptor = ensure(
    (world.catalogue ?? catalogue).find(({ id }) => id === provider),
    'a test names a provider of its catalogue',
  );
  const destination = canonicalDestination(descriptor, fields);
  const report = await testProber(world).probe(
    { provider, open: () => fields, settings, destination, account: null, hostKey: hostKey ?? null },
    {
      signal: new AbortController().signal,
      timeoutMs: 20_000,
      route: noRoute,
      thorough: false,
      onStages: () => undefined,
      ...options,
    },
  );
  requireWords(report);
  return report;
};

/** People read facts by name: a probe that notes one nobody has words for must give it some. */
function requireWords({ stages }: TestReport): void {
  const nameless = stages.flatMap(({ facts }) => Object.keys(facts)).filter((name) => !isFactName(name));
  if (nameless.length > 0) throw new Error(`shared/model/fact-names.ts lacks ${nameless.join(', ')}`);
}

/** The three answers in one line: `yes no unknown` for reachable, accepted and capable. */
export const answersOf = ({ verdict }: TestReport): string =>
  `${verdict.reachable} ${verdict.accepted} ${verdict.capable}`;

/** State of each stage that ran. */
export const statesOf = ({ stages }: TestReport): Partial<Record<StageName, StageState>> =>
  Object.fromEntries(
    stages.flatMap(({ stage, state }) => (['skipped', 'notReached'].includes(state) ? [] : [[stage, state]])),
  );

/** All facts of a report in one object, later stages over earlier ones. */
export const factsOf = ({ stages }: TestReport) => Object.assign({}, ...stages.map(({ facts }) => facts));
