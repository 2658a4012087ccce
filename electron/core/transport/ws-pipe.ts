import type { RawData, WebSocket } from 'ws';
import { closeCodes } from '../../../shared/contract/web-session.ts';
import type { Frame, Pipe } from './pipe.ts';

/** A pipe over a WebSocket that is open and has been let in. */
export function createWsPipe(socket: WebSocket): Pipe {
  return {
    send: (frame) =>
      new Promise((resolve, reject) => {
        socket.send(frame, (error) => (error ? reject(error) : resolve()));
      }),
    onFrame: (handle) => {
      socket.on('message', (data, isBinary) => handle(toFrame(data, isBinary)));
    },
    onClose: (handle) => {
      socket.once('close', handle);
    },
    close: (end) => socket.close(end === 'violation' ? closeCodes.violation : 1000),
  };
}

/** A message however ws hands it over. */
export function toFrame(data: RawData, isBinary: boolean): Frame {
  const bytes = wholeBuffer(data);
  return isBinary ? bytes : bytes.toString('utf8');
}

function wholeBuffer(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}
