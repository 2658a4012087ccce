import type { Duplex } from 'node:stream';
import { matchRow } from '../../probes/kit/error-table.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import { errors } from './errors.ts';

/** One reply: its code, and its lines without it. Never shown as it is. */
export type Reply = { readonly code: string; readonly lines: readonly string[] };

/** A control connection: one command at a time. */
export type FtpLine = {
  /** Waits for the next reply; rejects with ProbeStop where it is no FTP, with Node's error where the line breaks. */
  readonly reply: () => Promise<Reply>;
  readonly say: (command: string) => Promise<Reply>;
  /** Says goodbye, and waits for no answer. */
  readonly quit: () => void;
};

/** More than any greeting or list of features. */
const longestReply = 16 * 1024;

const notFtp = (): ProbeStop => new ProbeStop({ cause: 'NOT_OUR_SERVICE', confidence: 'likely' });

const hungUp = (): Error => Object.assign(new Error('The server hung up'), { code: 'ECONNRESET' });

/** A reply of several lines ends with its first code again and a space; what stands between is free (RFC 959, 4.2). */
const whole = /^(\d{3})(?: [^\n]*)?\r?\n|^(\d{3})-[^\n]*\n(?:[^\n]*\n)*?\2(?: [^\n]*)?\r?\n/;

/** Takes the first reply off what came; null while more is due. */
function takeReply(text: string): { readonly reply: Reply; readonly rest: string } | null {
  if (!/^\d{0,3}$|^\d{3}[- \r\n]/.test(text.slice(0, 4)) || text.length > longestReply) throw notFtp();
  const [said, single, many] = whole.exec(text) ?? [];
  if (said === undefined) return null;
  const lines = said.trimEnd().split(/\r?\n/);
  const reply = { code: single ?? many ?? '', lines: lines.map((line) => line.replace(/^\d{3}[- ]/, '')) };
  return { reply, rest: text.slice(said.length) };
}

/** A value someone typed must not become a command of its own. */
function oneLine(command: string): string {
  if (/[\r\n\0]/.test(command)) throw new ProbeStop({ cause: 'BAD_REQUEST', confidence: 'sure' });
  return command;
}

/** Speaks FTP over an open control connection. What came before a turn to TLS is left behind with the old line. */
export function openFtpLine(socket: Duplex): FtpLine {
  let text = '';
  const reply = () =>
    new Promise<Reply>((resolve, reject) => {
      const settle = (result: () => void) => {
        socket.off('readable', read);
        socket.off('end', end);
        socket.off('error', fail);
        result();
      };
      const fail = (error: unknown) => settle(() => reject(error));
      const end = () => fail(hungUp());
      const take = () => {
        const taken = takeReply(text);
        if (taken === null) return;
        text = taken.rest;
        settle(() => resolve(taken.reply));
      };
      const read = () => {
        const chunk: unknown = socket.read();
        if (Buffer.isBuffer(chunk)) text += chunk.toString('utf8');
        try {
          take();
        } catch (error) {
          fail(error);
        }
      };
      socket.on('readable', read);
      socket.once('end', end);
      socket.once('error', fail);
      if (socket.readableEnded || socket.destroyed) end();
      else read();
    });
  return {
    reply,
    say: async (command) => {
      socket.write(`${oneLine(command)}\r\n`);
      return await reply();
    },
    quit: () => void socket.write('QUIT\r\n'),
  };
}

/** Ends with what a reply means unless its code begins as wanted: `2` for done, `3` for go on, `1` for coming. */
export function expectReply(reply: Reply, kinds: readonly string[]): Reply {
  if (kinds.some((kind) => reply.code.startsWith(kind))) return reply;
  const found = matchRow(errors, { code: reply.code, text: reply.lines.join('\n') });
  throw new ProbeStop(found ?? { cause: 'UNKNOWN', confidence: 'guess' });
}
