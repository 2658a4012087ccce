import { createServer } from 'node:net';
import ssh2, { type Algorithms, type AuthContext, type Connection } from 'ssh2';
import { listen, type RunningServer } from './running-server.ts';
import { type Files, serveFiles } from './ssh-files.ts';
import { anSshKey } from './ssh-keys.ts';

export type SshOptions = {
  /** The server's own private key. */
  readonly hostKey?: string;
  /** Ways to log in that it offers. */
  readonly methods?: readonly ('publickey' | 'password' | 'keyboard-interactive')[];
  /** Private key of the one user. */
  readonly userKey?: string;
  /** Questions that keyboard-interactive asks, one round each. */
  readonly questions?: readonly string[];
  /** A key or password is not enough. */
  readonly twoFactors?: boolean;
  /** Null: no SFTP. */
  readonly files?: Files | null;
  /** Whether commands may be run. */
  readonly shell?: boolean;
  /** What it can agree on, where that is not what ssh2 offers. */
  readonly algorithms?: Algorithms;
};

export type RunningSsh = RunningServer & {
  /** Logins tried, in order. */
  readonly attempts: readonly { readonly method: string; readonly username: string }[];
  /** Commands that were run, and changes of files that were asked for. */
  readonly done: readonly string[];
  readonly open: () => number;
};

/** Who may log in. */
export const sshUser = { username: 'deploy', password: 'a long server password' };

type Judged = { readonly accepts: boolean };

function judge(context: AuthContext, { userKey }: SshOptions): Judged {
  if (context.username !== sshUser.username) return { accepts: false };
  if (context.method === 'password') return { accepts: context.password === sshUser.password };
  if (context.method !== 'publickey' || userKey === undefined) return { accepts: false };
  const known = ssh2.utils.parseKey(userKey);
  return { accepts: !(known instanceof Error) && context.key.data.equals(known.getPublicSSH()) };
}

/** Asks round after round; the first answer is the password, later ones nobody has. */
function askQuestions(context: AuthContext, { questions = ['Password: '], methods = [] }: SshOptions): void {
  if (context.method !== 'keyboard-interactive') return;
  const [first = '', ...later] = questions;
  context.prompt([{ prompt: first, echo: false }], (answers) => {
    if (answers[0] !== sshUser.password) context.reject([...methods]);
    else if (later.length === 0) context.accept();
    else
      context.prompt(
        later.map((prompt) => ({ prompt, echo: false })),
        () => context.reject([...methods]),
      );
  });
}

function guard(client: Connection, options: SshOptions, tried: (method: string, username: string) => void): void {
  const { methods = ['publickey', 'password'], twoFactors = false } = options;
  client.on('authentication', (context) => {
    if (context.method === 'none') return context.reject([...methods]);
    tried(context.method, context.username);
    if (!methods.some((method) => method === context.method)) return context.reject([...methods]);
    if (context.method === 'keyboard-interactive') return askQuestions(context, options);
    if (!judge(context, options).accepts) return context.reject([...methods]);
    if (twoFactors) return context.reject(['keyboard-interactive'], true);
    return context.accept();
  });
}

function serve(client: Connection, { files = {}, shell = false }: SshOptions, done: (what: string) => void): void {
  client.on('session', (accept) => {
    const session = accept();
    session.on('sftp', (acceptSftp, refuse) => {
      if (files === null) refuse();
      else serveFiles(acceptSftp(), files, done);
    });
    session.on('exec', (acceptExec, refuse, { command }) => {
      done(command);
      if (!shell) return refuse();
      const stream = acceptExec();
      stream.exit(0);
      stream.end();
    });
  });
}

/** A real SSH server with one user. It remembers what it was asked. */
export const startSsh = async (options: SshOptions = {}): Promise<RunningSsh> => {
  const attempts: { method: string; username: string }[] = [];
  const done: string[] = [];
  const { hostKey = anSshKey(), algorithms = {} } = options;
  const server = new ssh2.Server({ hostKeys: [hostKey], algorithms }, (client) => {
    client.on('error', () => undefined);
    guard(client, options, (method, username) => attempts.push({ method, username }));
    client.on('ready', () => serve(client, options, (what) => done.push(what)));
  });
  const gate = createServer((socket) => server.injectSocket(socket));
  return { ...(await listen(gate)), attempts, done };
};
