import type { Router } from '@orpc/server';
import { implement } from '@orpc/server';
import { control, type Opened, type OwnerContract } from '../../../shared/contract/control.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Engine, HandlerContext } from '../engine.ts';

/** What a host lets other processes of the same user ask of it. */
export type OwnerControls = {
  readonly open: () => Promise<Opened>;
  /** Ends the host; called once the asker has its answer. */
  readonly stop: () => void;
};

/** Everything the control socket serves. */
export function createOwnerRouter(
  engine: Engine,
  controls: OwnerControls,
  clock: Clock,
): Router<OwnerContract, HandlerContext> {
  const os = implement(control).$context<HandlerContext>();
  const controlRouter = os.router({
    open: os.open.handler(() => controls.open()),
    stop: os.stop.handler(() => {
      clock.after(0, controls.stop);
      return { pid: process.pid };
    }),
  });
  return { ...engine.router, control: controlRouter };
}
