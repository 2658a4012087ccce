import { makeConnections, type Run, type Way } from './connections.ts';
import { withDeadline } from './deadline.ts';
import type { ProbeContext } from './kit/provider-module.ts';
import type { ProbesWorld } from './probes-world.ts';
import { createStageRunner } from './run-stage.ts';
import { createStageLog } from './stage-log.ts';

/** Long enough for one more connection and answer, short enough that a cancelled test still ends soon. */
const tidyMs = 5_000;

/** Makes the `tidyUp` of a run: connections that obey neither the test's deadline nor its cancel. */
export function createTidyUp(
  run: Run,
  { world, ...way }: Omit<Way, 'stage' | 'world'> & { readonly world: ProbesWorld },
): ProbeContext['tidyUp'] {
  const { clock, redactor } = world;
  return (work) =>
    withDeadline({ clock, signal: new AbortController().signal, ms: tidyMs }, (signal) => {
      const log = createStageLog(redactor, () => undefined);
      const stage = createStageRunner({ clock, log, signal, onStart: () => undefined });
      const { connect } = makeConnections(run, { ...way, world, stage });
      return work({ connect, signal });
    });
}
