import type { Socket } from 'node:net';
import type { Pipe } from '../transport/pipe.ts';
import { createFrameDecoder, encodeFrame } from './frame-codec.ts';

/** A pipe over a unix socket or named pipe. Its last `onFrame` handler gets the frames that follow. */
export function createSocketPipe(socket: Socket, maxIncomingBytes: number): Pipe {
  let handle: (frame: string | Uint8Array) => void = () => undefined;
  const decode = createFrameDecoder(maxIncomingBytes, (frame) => handle(frame));
  socket.on('data', (piece) => {
    if (!decode(piece)) socket.destroy();
  });
  // What goes wrong on a socket always ends in 'close', which is what counts here.
  socket.on('error', () => undefined);
  return {
    send: (frame) =>
      new Promise((resolve, reject) => {
        socket.write(encodeFrame(frame), (error) => (error ? reject(error) : resolve()));
      }),
    onFrame: (next) => {
      handle = next;
    },
    onClose: (closed) => {
      socket.once('close', closed);
    },
    close: (end) => {
      if (end === 'violation') socket.destroy();
      else socket.end();
    },
  };
}
