import { maxFrameBytes } from '../../../shared/contract/web-session.ts';
import type { Frame } from './pipe.ts';

/** From a client: small, for whoever reaches a port may write to it. */
export const maxBytesFromClient = maxFrameBytes;

/** To a client: large enough for a list of ten thousand credentials. */
export const maxBytesToClient = 8 * 1024 * 1024;

/** Calls and streams one connection may have open at a time. */
export const maxOpenCalls = 200;

/** Size of a frame on the wire. */
export const frameBytes = (frame: Frame): number =>
  typeof frame === 'string' ? Buffer.byteLength(frame) : frame.byteLength;
