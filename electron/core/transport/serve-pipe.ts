import type { AnyContractRouter } from '@orpc/contract';
import type { Router } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import {
  decodeRequestMessage,
  encodeResponseMessage,
  experimental_ServerPeerWithoutCodec as ServerPeer,
  type ServerPeerHandleRequestFn,
} from '@orpc/standard-server-peer';
import type { Log } from '../../ports/log.ts';
import type { HandlerContext } from '../engine.ts';
import { frameBytes, maxBytesFromClient, maxBytesToClient, maxOpenCalls } from './frame-limits.ts';
import { encodedFrame, type Frame, type Pipe } from './pipe.ts';

/** Serves a router on one pipe, for the session in the context. */
export type ServePipe = (pipe: Pipe, context: HandlerContext) => void;

/**
 * Makes the one server of a router, to be used for every pipe of a host.
 *
 * oRPC's own adapters print what they could not parse, which may hold a secret, or leave its rejection unhandled. Here a
 * frame that is no message, is too large or opens too many calls ends the pipe, and only its kind is logged.
 */
export function createPipeServer(router: Router<AnyContractRouter, HandlerContext>, log: Log): ServePipe {
  const handler = new StandardRPCHandler(router);
  return (pipe, context) => {
    const peer = new ServerPeer(async ([id, type, payload]) => {
      await sendCapped(pipe, encodedFrame(await encodeResponseMessage(id, type, payload)));
    });
    const handle = endUnreadStreams(createServerPeerHandleRequestFn(handler, { context }));
    let isTrusted = true;
    const refuse = (why: string) => {
      isTrusted = false;
      log.warn('transport.refused', { session: context.session.id, why });
      pipe.close('violation');
    };
    const onFrame = async (frame: Frame) => {
      if (!isTrusted) return;
      if (frameBytes(frame) > maxBytesFromClient) return refuse('tooLarge');
      const message = await decodeRequestMessage(frame).catch(() => null);
      if (message === null) return refuse('noMessage');
      if (peer.length >= maxOpenCalls) return refuse('tooManyCalls');
      await peer.message(message, handle).catch(() => log.warn('transport.unsent', { session: context.session.id }));
    };
    pipe.onFrame((frame) => void onFrame(frame));
    pipe.onClose(() => peer.close());
  };
}

async function sendCapped(pipe: Pipe, frame: Frame): Promise<void> {
  if (frameBytes(frame) > maxBytesToClient) {
    pipe.close('violation');
    throw new Error('The answer is larger than a frame may be.');
  }
  await pipe.send(frame);
}

/** A stream whose call was cancelled before its answer was ready is read by nobody: it is ended here. */
function endUnreadStreams(handle: ServerPeerHandleRequestFn): ServerPeerHandleRequestFn {
  return async (request) => {
    const response = await handle(request);
    if (request.signal?.aborted === true && isStream(response.body)) await response.body.return?.();
    return response;
  };
}

const isStream = (body: unknown): body is AsyncIterator<unknown> =>
  typeof body === 'object' && body !== null && 'next' in body && Symbol.asyncIterator in body;
