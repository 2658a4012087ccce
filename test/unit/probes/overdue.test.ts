import { expect, it } from 'vitest';
import { providers } from '../../../electron/providers/index.generated.ts';
import { anApiKey } from '../../kit/builders.ts';
import { fakeClock } from '../../kit/clock.ts';
import { probeOnce } from '../../kit/prober.ts';

const fields = { apiKey: anApiKey() };

/** OpenAI's probe replaced by one that waits for ever, outside of any stage. */
const stuck = providers.map((module) =>
  module.id === 'openai' ? { ...module, probe: () => new Promise<void>(() => undefined) } : module,
);

it('a probe that never comes back holds its place only a while beyond its deadline', async () => {
  const clock = fakeClock();
  const ending = probeOnce({ provider: 'openai', fields, world: { providers: stuck, clock }, timeoutMs: 20_000 });
  await clock.advance(30_000);
  expect(await ending).toMatchObject({ cause: 'TIMEOUT', verdict: { accepted: 'unknown' } });
});

it('and once it is cancelled is left behind as well', async () => {
  const clock = fakeClock();
  const cancel = new AbortController();
  const world = { providers: stuck, clock };
  const ending = probeOnce({ provider: 'openai', fields, world, timeoutMs: 20_000, signal: cancel.signal });
  await clock.advance(1_000);
  cancel.abort();
  await clock.advance(7_000);
  expect(await ending).toMatchObject({ cause: 'CANCELLED' });
});
