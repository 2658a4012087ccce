/** One message as it travels: text, or text and bytes. */
export type Frame = string | Uint8Array;

/** Why this side ended a pipe. */
export type PipeEnd = 'done' | 'violation';

/**
 * Two ends that move whole frames in order, whatever is between them.
 *
 * Handlers are set in the same turn the pipe is made, so that no frame is missed. `close` may be called twice.
 */
export type Pipe = {
  /** Resolves when the frame has left this process, so that whoever awaits it cannot outrun a slow reader. */
  readonly send: (frame: Frame) => Promise<void>;
  readonly onFrame: (handle: (frame: Frame) => void) => void;
  /** Each handler is called once, whoever ended it. */
  readonly onClose: (handle: () => void) => void;
  readonly close: (end: PipeEnd) => void;
};

/** What oRPC's codec makes, as a frame. */
export const encodedFrame = (encoded: string | ArrayBufferLike | Uint8Array): Frame =>
  typeof encoded === 'string' || encoded instanceof Uint8Array ? encoded : new Uint8Array(encoded);
