import type { Socket } from 'node:net';
import { refuseSocket } from './http-answer.ts';

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers bytes that are no request, or not in time. Where an answer went out before, this would be taken for the next. */
export function refuseNoRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (socket.writable && socket.bytesWritten === 0) refuseSocket(socket, statuses[error.code ?? ''] ?? 400);
  else socket.destroy();
}
