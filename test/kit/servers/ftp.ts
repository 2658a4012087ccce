import { createServer, type Socket } from 'node:net';
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from '../tls/certificates.ts';
import { type DataPort, openDataPort } from './ftp-data.ts';
import { listen, type RunningServer } from './running-server.ts';

export type FtpOptions = {
  /** TLS on request, at once, or never. */
  readonly security: 'explicit' | 'implicit' | 'none';
  readonly tls?: Certificate;
  /** Replies by command that take the place of its own; `greeting` is one of them. */
  readonly replies?: Readonly<Record<string, string>>;
  /** Port it names for data instead of one of its own. */
  readonly dataPort?: number;
  readonly resumedOnly?: boolean;
};

export type RunningFtp = RunningServer & {
  /** Every command that clients said, and whether TLS was on. */
  readonly said: readonly { readonly command: string; readonly secure: boolean }[];
};

/** Who may log in, and what is there. */
export const ftpUser = { username: 'site', password: 'a long site password' };
const folders = ['/', '/www'];

type Session = { socket: Socket | TLSSocket; data: DataPort | null; secureData: boolean };

type Play = { readonly options: FtpOptions; readonly context: SecureContext | null; readonly said: RunningFtp['said'] };

const passive = async (session: Session, { dataPort }: FtpOptions): Promise<number> => {
  session.data?.close();
  session.data = await openDataPort();
  return dataPort ?? session.data.port;
};

async function listNames(session: Session, { options, context }: Play): Promise<string> {
  session.socket.write('150 Here it comes\r\n');
  const secure = session.secureData ? context : null;
  const taken = await session.data?.send('index.html\r\nassets\r\n', {
    secure,
    resumedOnly: options.resumedOnly === true,
  });
  return taken === true ? '226 Done' : '425 Unable to build data connection';
}

async function answer(session: Session, word: string, rest: string, play: Play): Promise<string> {
  switch (word) {
    case 'USER':
      return '331 Password please';
    case 'PASS':
      return rest === ftpUser.password
        ? '230-Welcome\r\n free text in between\r\n230 Logged in'
        : '530 Login incorrect';
    case 'PROT':
      session.secureData = rest === 'P';
      return '200 OK';
    case 'FEAT':
      return '211-Features:\r\n EPSV\r\n UTF8\r\n211 End';
    case 'PWD':
      return '257 "/" is the current folder';
    case 'CWD':
      return folders.includes(rest) ? '250 OK' : '550 No such file or directory';
    case 'EPSV':
      return `229 Entering Extended Passive Mode (|||${await passive(session, play.options)}|)`;
    case 'PASV': {
      const port = await passive(session, play.options);
      // As behind many a router: an address that only its own network knows.
      return `227 Entering Passive Mode (192,168,7,7,${port >> 8},${port & 255})`;
    }
    case 'NLST':
      return await listNames(session, play);
    default:
      return '200 OK';
  }
}

/** Speaks with one client. */
function converse(session: Session, play: Play): void {
  const { socket } = session;
  const hear = async (line: string): Promise<void> => {
    const [word = '', ...rest] = line.split(' ');
    (play.said as { command: string; secure: boolean }[]).push({ command: word, secure: socket instanceof TLSSocket });
    const scripted = play.options.replies?.[word];
    if (word === 'AUTH' && scripted === undefined && play.context !== null) {
      socket.write('234 Go on\r\n');
      socket.removeAllListeners('data');
      const secured = new TLSSocket(socket, { isServer: true, secureContext: play.context });
      secured.on('error', () => undefined);
      converse({ ...session, socket: secured }, play);
      return;
    }
    const own = () => (word === 'AUTH' ? '502 Not here' : answer(session, word, rest.join(' '), play));
    socket.write(`${scripted ?? (await own())}\r\n`);
  };
  socket.on('data', (piece: Buffer) => void hear(piece.toString('utf8').trimEnd()));
  socket.once('close', () => session.data?.close());
}

/** An FTP server with one user and two folders. It remembers what it was asked. */
export const startFtp = async (options: FtpOptions): Promise<RunningFtp> => {
  const said: { command: string; secure: boolean }[] = [];
  const context = options.tls === undefined ? null : createSecureContext(options.tls);
  const server = createServer((raw) => {
    const socket =
      options.security === 'implicit' && context !== null
        ? new TLSSocket(raw, { isServer: true, secureContext: context })
        : raw;
    socket.on('error', () => undefined);
    converse({ socket, data: null, secureData: false }, { options, context, said });
    socket.write(`${options.replies?.greeting ?? '220 Test FTP'}\r\n`);
  });
  return { ...(await listen(server)), said };
};
