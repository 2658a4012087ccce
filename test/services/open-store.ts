import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createRedactor } from '../../electron/core/adapters/redactor.ts';
import { foundVault } from '../../electron/services/founding.ts';
import { createResolutionMemory } from '../../electron/services/resolution-memory.ts';
import type { ServiceContext } from '../../electron/services/service-context.ts';
import { openStore } from '../../electron/store/store.ts';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import { fakeClock } from '../kit/clock.ts';
import { seededRandom } from '../kit/random.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { aRing } from '../store/store-writes.ts';

/** An open store as services see it, with nobody in it; closed when the test ends. */
export function anOpenStore(): ServiceContext {
  const clock = fakeClock();
  const random = seededRandom('open store');
  const path = join(tempDir(), 'store.db');
  const store = openStore({ path, mode: 'create', ring: aRing(), clock, onAppended: () => undefined });
  onTestFinished(() => store.close());
  foundVault({ store, clock, random, memberName: 'Ana', language: 'en', origin: 'window' });
  const actor = { member: store.read.meta.member(), device: store.read.meta.device(), origin: 'window' } as const;
  const descriptors = new Map(catalogue.map((each) => [each.id, each]));
  const memory = createResolutionMemory(store);
  return { store, memory, clock, random, redactor: createRedactor(), catalogue: descriptors, actor };
}
