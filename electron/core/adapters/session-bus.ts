import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** How long a bus may take to greet. It is a socket on this machine: a live one answers within a millisecond or two. */
const deadlineMs = 1_000;

/**
 * Paths of the unix sockets a D-Bus address names, such as `unix:path=/run/user/1000/bus,guid=…`, in order.
 *
 * An abstract socket is written with a leading zero, as Node wants it. Other transports are not used for a user's bus.
 */
export const socketsOfBusAddress = (address: string): readonly string[] =>
  address.split(';').flatMap((entry) => {
    const [, kind, value] = /^unix:(?:[^;]*,)?(path|abstract)=([^,]*)/.exec(entry) ?? [];
    if (kind === undefined || value === undefined) return [];
    return [(kind === 'abstract' ? '\0' : '') + decodeURIComponent(value)];
  });

/** Whether anything at this socket greets as a D-Bus does: it must answer the request to log in (yes or no). */
const greets = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    const user = Buffer.from(String(userInfo().uid)).toString('hex');
    socket.setTimeout(deadlineMs, () => end(false));
    socket.once('connect', () => socket.write(`\0AUTH EXTERNAL ${user}\r\n`));
    socket.once('data', () => end(true));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });

/**
 * Whether this user has a live session bus, found as D-Bus clients find it.
 *
 * The keychain library connects while blocking the whole process, without any deadline; so it is asked for first.
 */
export const sessionBusAnswers = async (env: Readonly<Record<string, string | undefined>>): Promise<boolean> => {
  const fallback = env.XDG_RUNTIME_DIR ? `unix:path=${join(env.XDG_RUNTIME_DIR, 'bus')}` : '';
  for (const path of socketsOfBusAddress(env.DBUS_SESSION_BUS_ADDRESS ?? fallback)) {
    if (await greets(path)) return true;
  }
  return false;
};
