import type { WebSocket } from 'ws';
import type { Clock } from '../ports/clock.ts';
import { hostLimits } from './host-limits.ts';

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
