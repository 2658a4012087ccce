import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../../shared/model/language.ts';
import type { AgencySize } from '../../kit/agency/agency-vault.ts';
import type { Trouble } from './found-in-trouble.ts';
import type { HostAnswer, HostRequest } from './host-messages.ts';

/** The real web host in a process of its own, on an empty data folder. */
export type RunningHost = {
  readonly url: string;
  /** A redirect file with a fresh launch token. */
  readonly launch: () => Promise<string>;
  /** Moves the engine's clocks on. */
  readonly age: (ms: number) => Promise<void>;
  /** May be called twice. */
  readonly stop: () => Promise<void>;
};

/** The host of this project. */
export const hostProgram = fileURLToPath(new URL('./host-process.ts', import.meta.url));

/** What a host starts with. Nothing said: the product's page, and no vault yet. */
export type HostStart = {
  /** Folder of another page. */
  readonly pageDir?: string | null;
  /** A vault that is there already, under the passphrase of every spec, with so many clients and keys in it. */
  readonly agency?: AgencySize | null;
  /** A vault that is there already, and what befell it. */
  readonly trouble?: Trouble | null;
  /** What that vault speaks. */
  readonly language?: Language;
};

/** Starts a host and waits until it listens. */
export async function startHost(program: string, start: HostStart = {}): Promise<RunningHost> {
  const child = fork(program, [JSON.stringify(start)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const { url } = await answerOf(child, 'ready');
  return {
    url,
    launch: async () => {
      const answered = answerOf(child, 'launch');
      send(child, { kind: 'launch' });
      return (await answered).file;
    },
    age: async (ms) => {
      const answered = answerOf(child, 'aged');
      send(child, { kind: 'age', ms });
      await answered;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

const send = (child: ChildProcess, request: HostRequest): void => void child.send(request);

/** The next answer of a kind; rejects when the process ends instead. */
function answerOf<K extends HostAnswer['kind']>(
  child: ChildProcess,
  kind: K,
): Promise<Extract<HostAnswer, { readonly kind: K }>> {
  return new Promise((resolve, reject) => {
    const receive = (answer: HostAnswer) => {
      if (!isKind(answer, kind)) return;
      stop();
      resolve(answer);
    };
    const fail = () => {
      stop();
      reject(new Error('The host ended before it answered'));
    };
    const stop = () => {
      child.off('message', receive);
      child.off('exit', fail);
    };
    child.on('message', receive);
    child.once('exit', fail);
  });
}

const isKind = <K extends HostAnswer['kind']>(
  answer: HostAnswer,
  kind: K,
): answer is Extract<HostAnswer, { readonly kind: K }> => answer.kind === kind;
