import type { Frame, Pipe } from './pipe.ts';

/** What Node's MessagePort and Electron's MessagePortMain have in common, once an adapter has evened them out. */
export type PortLike = {
  readonly post: (frame: Frame) => void;
  readonly onMessage: (handle: (data: unknown) => void) => void;
  readonly onClose: (handle: () => void) => void;
  readonly close: () => void;
};

/** A pipe over a message port. Ports have no back-pressure: producers conflate. */
export function createPortPipe(port: PortLike): Pipe {
  let open = true;
  port.onClose(() => {
    open = false;
  });
  return {
    send: async (frame) => {
      if (open) port.post(frame);
    },
    onFrame: (handle) => port.onMessage((data) => handle(toFrame(data))),
    onClose: port.onClose,
    close: () => port.close(),
  };
}

/** Anything that is not text or bytes becomes a frame no peer can read, which ends the pipe. */
function toFrame(data: unknown): Frame {
  if (typeof data === 'string') return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (data instanceof Uint8Array) return new Uint8Array(data);
  return '';
}
