import { abandonRotation, undoRotation } from '../../services/rotation-back.ts';
import { continueRotation, retireNow } from '../../services/rotation-forward.ts';
import { getRotation, listRotations, planRotation } from '../../services/rotation-queries.ts';
import { startRotation } from '../../services/rotation-start.ts';
import type { Api } from '../api.ts';

export const rotationHandlers = ({ unlocked }: Api) => {
  const { rotations } = unlocked;
  return {
    plan: rotations.plan.handler(({ input, context }) => planRotation(context.service, input.credential)),
    list: rotations.list.handler(({ input, context }) => ({ rotations: [...listRotations(context.service, input)] })),
    get: rotations.get.handler(({ input, context }) => getRotation(context.service, input.id)),
    start: rotations.start.handler(({ input, context }) => startRotation(context.service, input)),
    continue: rotations.continue.handler(({ input, context }) => continueRotation(context.service, input)),
    retire: rotations.retire.handler(({ input, context }) => retireNow(context.service, input)),
    undo: rotations.undo.handler(({ input, context }) => undoRotation(context.service, input)),
    abandon: rotations.abandon.handler(({ input, context }) => abandonRotation(context.service, input)),
  };
};
