import { verdictOf } from '../domain/verdict.ts';
import { createProber } from '../probes/prober.ts';
import { createReach } from '../probes/reach.ts';
import { createNetworkWitness } from '../services/network-witness.ts';
import { createTestRuns } from '../services/test-runs.ts';
import { createClientDatabase } from './adapters/client-database.ts';
import type { EngineOptions, EnginePorts } from './engine.ts';
import type { EngineParts } from './engine-parts.ts';

/** What tests are run with: one of each for the whole product, so that every run knows of the others. */
export const createTesting = (
  ports: EnginePorts,
  options: EngineOptions,
): Pick<EngineParts, 'clientDatabase' | 'prober' | 'reach' | 'runs' | 'witness'> => ({
  clientDatabase: createClientDatabase({ ...ports, ...options, verdictOf }),
  prober: options.prober ?? createProber({ ...ports, ...options, verdictOf }),
  reach: createReach({ ...ports, verdictOf }),
  runs: createTestRuns(),
  witness: createNetworkWitness(),
});
