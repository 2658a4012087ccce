import { createORPCClient } from '@orpc/client';
import { StandardRPCLink } from '@orpc/client/standard';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { ClientPeer } from '@orpc/standard-server-peer';
import { AppError } from '../../../shared/errors/app-error.ts';
import { encodedFrame, type Pipe } from './pipe.ts';

/**
 * A typed client of whatever router is served at the other end of a pipe.
 *
 * When the pipe ends, calls and streams that are still open reject with CONNECTION_LOST.
 */
export function createPipeClient<T extends AnyContractRouter>(pipe: Pipe): ContractRouterClient<T> {
  const peer = new ClientPeer((message) => pipe.send(encodedFrame(message)));
  let open = true;
  pipe.onFrame((frame) => {
    peer.message(frame).catch(() => pipe.close('violation'));
  });
  pipe.onClose(() => {
    open = false;
    peer.close({ reason: new AppError('CONNECTION_LOST') });
  });
  const link = new StandardRPCLink<Record<never, never>>(
    {
      call: async (request) => {
        if (!open) throw new AppError('CONNECTION_LOST');
        const response = await peer.request(request);
        return { ...response, body: () => Promise.resolve(response.body) };
      },
    },
    { url: 'http://orpc' },
  );
  return createORPCClient(link);
}
