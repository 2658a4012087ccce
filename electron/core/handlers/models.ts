import { listModels } from '../../services/models.ts';
import { refreshModels } from '../../services/refresh-models.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';

/** For a caller whose transport tells nothing of its leaving. */
const never = new AbortController().signal;

export const modelHandlers = ({ unlocked }: Api, { ports, prober, events, runs, witness }: EngineParts) => ({
  list: unlocked.models.list.handler(async ({ input, context }) => {
    const book = await ports.openModelBook();
    return listModels(context.service, book, input);
  }),
  refresh: unlocked.models.refresh.handler(({ input, context, signal }) =>
    refreshModels(context.service, input.credential, {
      prober,
      runs,
      witness,
      interfaces: ports.interfaces,
      locked: context.open.locked,
      cancelled: signal ?? never,
      onProgress: (ids) => events.publish('test.progressed', ids),
    }),
  ),
});
