import type { WebSocket } from 'ws';
import type { Clock } from '../ports/clock.ts';
import { hostLimits } from './host-limits.ts';

/** Answers pings, but not for whoever sends them without reading: the answers would fill the memory. */
export function answerPings(socket: WebSocket): void {
  socket.on('ping', (data) => {
    if (socket.bufferedAmount > hostLimits.maxUnreadBytes) socket.terminate();
    else socket.pong(data);
  });
}

/** Ends a connection whose other end no longer answers pings. Browsers answer by themselves. */
export function keepAlive(socket: WebSocket, clock: Clock): void {
  let answered = true;
  let cancel = (): void => undefined;
  const beat = () => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
    cancel = clock.after(hostLimits.pingMs, beat);
  };
  socket.on('pong', () => {
    answered = true;
  });
  socket.once('close', () => cancel());
  cancel = clock.after(hostLimits.pingMs, beat);
}
