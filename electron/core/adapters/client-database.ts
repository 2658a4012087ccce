import { ensure } from '../../../shared/errors/exhaustive.ts';
import { providerId } from '../../../shared/model/ids.ts';
import type { ClientDatabase } from '../../ports/client-database.ts';
import { DeadlinePassed } from '../../probes/deadline.ts';
import { createOneByOne } from '../../probes/one-by-one.ts';
import type { ProbesWorld } from '../../probes/probes-world.ts';
import { runProbe } from '../../probes/run-probe.ts';
import { createStepTurns } from '../../probes/step-turns.ts';
import { type ReadTables, readingTables } from '../../providers/postgresql/client-tables.ts';

/** Reads a client's database the way its key is tested: same vetted addresses, stages, deadlines and causes. */
export const createClientDatabase = (world: ProbesWorld): ClientDatabase => ({
  read: async ({ destination, open }, { signal, timeoutMs, route }) => {
    const taken: ReadTables[] = [];
    const module = readingTables((tables) => taken.push(tables));
    const descriptor = ensure(
      world.catalogue.find(({ id }) => id === 'postgresql'),
      'the catalogue has PostgreSQL',
    );
    const provider = providerId.parse(descriptor.id);
    const overdue = new AbortController();
    const stopTimer = world.clock.after(timeoutMs, () => overdue.abort(new DeadlinePassed(timeoutMs)));
    const report = await runProbe({
      world,
      descriptor,
      module,
      target: { provider, open, settings: {}, destination, account: null, hostKey: null },
      options: {
        signal: AbortSignal.any([signal, overdue.signal]),
        timeoutMs,
        route,
        thorough: false,
        onStages: () => undefined,
      },
      turns: createStepTurns(world.clock),
      oneByOne: createOneByOne(),
    }).finally(stopTimer);
    const [tables] = taken;
    return tables === undefined ? { kind: 'failed', cause: report.cause ?? 'UNKNOWN' } : { kind: 'read', ...tables };
  },
});
