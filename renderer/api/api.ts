import { createORPCClient } from '@orpc/client';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { ConnectionState, Pipe } from './pipe.ts';
import type { Readable } from './readable.ts';

/** Everything the page asks the engine with: calls, query options, and how the line stands. */
export type Api = {
  readonly call: ApiClient;
  readonly query: RouterUtils<ApiClient>;
  readonly connection: Readable<ConnectionState>;
};

/** The typed client over a pipe. */
export function createApi({ link, connection }: Pipe): Api {
  const call: ApiClient = createORPCClient(link);
  return { call, query: createTanstackQueryUtils(call), connection };
}
