import type { AnyContractRouter } from '@orpc/contract';
import type { Router } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import {
  decodeRequestMessage,
  encodeResponseMessage,
  MessageType,
  experimental_ServerPeerWithoutCodec as ServerPeer,
  type ServerPeerHandleRequestFn,
} from '@orpc/standard-server-peer';
import type { Log } from '../../ports/log.ts';
import type { HandlerContext } from '../engine.ts';
import { frameBytes, maxBytesFromClient, maxBytesToClient, maxOpenCalls } from './frame-limits.ts';
import { encodedFrame, type Frame, type Pipe } from './pipe.ts';

type RequestMessage = Awaited<ReturnType<typeof decodeRequestMessage>>;

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
    let running = 0;
    const refuse = (why: string) => {
      // Frames that came with the one refused first are not worth a line each.
      if (!isTrusted) return;
      isTrusted = false;
      log.warn('transport.refused', { session: context.session.id, why });
      pipe.close('violation');
    };
    const run = async (call: RequestMessage) => {
      // Counted by what runs, not by what is open: a call that was given up may go on for a while.
      if (running >= maxOpenCalls) return refuse('tooManyCalls');
      running += 1;
      await peer.message(call, handle).catch(() => log.warn('transport.unsent', { session: context.session.id }));
      running -= 1;
    };
    const onFrame = async (frame: Frame) => {
      if (!isTrusted) return;
      if (frameBytes(frame) > maxBytesFromClient) return refuse('tooLarge');
      const message = await decodeRequestMessage(frame).catch(() => null);
      // No route takes a stream: the items of one would be kept, without bound, for nobody.
      if (message === null || message[1] === MessageType.EVENT_ITERATOR) return refuse('noMessage');
      if (message[1] === MessageType.REQUEST) await run(message);
      else await peer.message(message, handle);
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
