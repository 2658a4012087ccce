import type { Duplex } from 'node:stream';
import type { AnyAuthMethod, Client, ConnectConfig, NextAuthHandler } from 'ssh2';
import type { HostKey } from '../../../../shared/model/host-key.ts';
import { ProbeStop } from '../probe-stop.ts';
import { hostKeyOrder, readHostKey } from './host-key.ts';
import type { Ssh2 } from './load-ssh2.ts';

/** What a server makes of one way to log in. */
export type Attempt =
  | { readonly accepted: true }
  /** `partial`: it was accepted, and another is wanted besides. */
  | { readonly accepted: false; readonly methods: readonly string[]; readonly partial: boolean };

export type SshSession = {
  readonly client: Client;
  /** Keys are exchanged, with a host that was let through. Nothing of the credential was sent by then. */
  readonly exchanged: Promise<void>;
  /** Tries one way to log in. */
  readonly attempt: (method: AnyAuthMethod) => Promise<Attempt>;
  /** Waits, but no longer than the connection lasts: rejects with why it ended. */
  readonly orLost: <T>(waiting: Promise<T>) => Promise<T>;
};

type Opening = {
  readonly username: string;
  readonly trusted: HostKey | null;
  /** Whether to go on with the host that showed this key. */
  readonly letThrough: (key: HostKey) => boolean;
};

const closed = (): Error => Object.assign(new Error('The server hung up'), { code: 'ECONNRESET', level: 'closed' });

const expired = (): ProbeStop => new ProbeStop({ cause: 'AUTH_EXPIRED', confidence: 'sure' });

const algorithmsFor = (trusted: HostKey | null): ConnectConfig['algorithms'] => ({
  // Sound: these are names ssh2 knows; its types do not list all it takes.
  serverHostKey: [...hostKeyOrder(trusted)] as NonNullable<NonNullable<ConnectConfig['algorithms']>['serverHostKey']>,
});

/** Begins SSH over an open socket, and leaves each way to log in to the caller. No agent, no forwarding, no timers. */
export function openSession({ Client }: Ssh2, socket: Duplex, opening: Opening): SshSession {
  const client = new Client();
  const lost = Promise.withResolvers<never>();
  // Whoever waits learns of it; a connection that ends when nobody does must not end the process.
  lost.promise.catch(() => undefined);
  const exchanged = Promise.withResolvers<void>();
  let answered = Promise.withResolvers<Attempt>();
  let go: NextAuthHandler | null = null;
  client.on('error', lost.reject);
  client.on('close', () => lost.reject(closed()));
  client.on('ready', () => answered.resolve({ accepted: true }));
  client.on('change password', () => lost.reject(expired()));
  client.connect({
    sock: socket,
    username: opening.username,
    readyTimeout: 0,
    algorithms: algorithmsFor(opening.trusted) ?? {},
    hostVerifier: (blob: Buffer) => opening.letThrough(readHostKey(blob)),
    authHandler: (methods, partial, next) => {
      go = next;
      exchanged.resolve();
      answered.resolve({ accepted: false, methods: methods ?? [], partial });
    },
  });
  const orLost = <T>(waiting: Promise<T>): Promise<T> => Promise.race([waiting, lost.promise]);
  return {
    client,
    exchanged: exchanged.promise,
    attempt: async (method) => {
      answered = Promise.withResolvers<Attempt>();
      go?.(method);
      return await orLost(answered.promise);
    },
    orLost,
  };
}
