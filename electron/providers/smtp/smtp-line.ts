import type { Duplex } from 'node:stream';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';

/** One reply: its code, and its lines without it. Never shown as it is. */
export type Reply = { readonly code: string; readonly lines: readonly string[] };

/** A conversation in lines, one command at a time. */
export type SmtpLine = {
  /** Waits for the next reply; rejects with ProbeStop where it is no SMTP, with Node's error where the line breaks. */
  readonly reply: () => Promise<Reply>;
  readonly say: (command: string) => Promise<Reply>;
  /** Says goodbye, and waits for no answer. */
  readonly quit: () => void;
};

/** More than any greeting or list of capabilities. */
const longestReply = 16 * 1024;

const notSmtp = (): ProbeStop => new ProbeStop({ cause: 'NOT_OUR_SERVICE', confidence: 'likely' });

/** A server that leaves says nothing; what that means depends on the stage. */
const hungUp = (): Error => Object.assign(new Error('The server hung up'), { code: 'ECONNRESET' });

/** A reply ends with the first line that has a space after its code (RFC 5321, 4.2.1). */
function parseReply(text: string): Reply | null {
  const whole = /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\r?\n/.exec(text)?.[0];
  if (whole === undefined) return null;
  const lines = whole.trimEnd().split(/\r?\n/);
  return { code: whole.slice(0, 3), lines: lines.map((line) => line.slice(4)) };
}

/** Whether what came so far may still become a reply. */
const maybeReply = (text: string): boolean =>
  text.length <= longestReply && text.split('\n').every((line) => /^(?:\d{3}[- \r]|\d{0,3}$)/.test(line));

/** Reads what has come; null while more is due. */
function readReply(text: string): Reply | null {
  if (!maybeReply(text)) throw notSmtp();
  return parseReply(text);
}

/** Speaks SMTP over an open socket. What comes after a reply unasked is dropped: before STARTTLS anyone may have put it there. */
export function openSmtpLine(socket: Duplex): SmtpLine {
  const reply = () =>
    new Promise<Reply>((resolve, reject) => {
      let text = '';
      const settle = (result: () => void) => {
        socket.off('readable', read);
        socket.off('end', end);
        socket.off('error', fail);
        result();
      };
      const fail = (error: unknown) => settle(() => reject(error));
      const end = () => fail(hungUp());
      const read = () => {
        const chunk: unknown = socket.read();
        if (!Buffer.isBuffer(chunk)) return;
        text += chunk.toString('latin1');
        try {
          const whole = readReply(text);
          if (whole !== null) settle(() => resolve(whole));
        } catch (error) {
          fail(error);
        }
      };
      socket.on('readable', read);
      socket.once('end', end);
      socket.once('error', fail);
      read();
    });
  const write = (command: string) => void socket.write(`${command}\r\n`);
  return {
    reply,
    say: (command) => {
      write(command);
      return reply();
    },
    quit: () => write('QUIT'),
  };
}
