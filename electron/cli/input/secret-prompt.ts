import type { ReadStream } from 'node:tty';
import { AppError } from '../../../shared/errors/app-error.ts';

const enter = new Set(['\r', '\n', '\u0004']);
const interrupt = '\u0003';
const erase = new Set(['\u007f', '\b']);
const eraseLine = '\u0015';

/** What one more key makes of the line so far; null when the line is finished. Throws CANCELLED on Ctrl+C. */
export function typeKey(line: readonly string[], key: string): readonly string[] | null {
  if (key === interrupt) throw new AppError('CANCELLED');
  if (enter.has(key)) return null;
  if (erase.has(key)) return line.slice(0, -1);
  return key === eraseLine ? [] : [...line, key];
}

/** What of a terminal the prompt needs. */
export type PromptTerminal = Pick<
  ReadStream,
  'on' | 'off' | 'pause' | 'resume' | 'setEncoding' | 'setRawMode' | 'unshift'
>;

/** Reads one line from a terminal without showing it. What was typed beyond it is left for the next. */
export function readSecretLine(
  terminal: PromptTerminal,
  write: (text: string) => void,
  prompt: string,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let line: readonly string[] = [];
  const finish = () => {
    terminal.off('data', onData);
    terminal.pause();
    terminal.setRawMode(false);
    write('\n');
  };
  const typeKeys = (keys: string) => {
    for (const [index, key] of [...keys].entries()) {
      const next = typeKey(line, key);
      if (next === null) {
        finish();
        const left = [...keys].slice(index + 1).join('');
        if (left !== '') terminal.unshift(left);
        return resolve(line.join(''));
      }
      line = next;
    }
  };
  const onData = (keys: string) => {
    try {
      typeKeys(keys);
    } catch (error) {
      finish();
      reject(error);
    }
  };
  terminal.setEncoding('utf8');
  // Before the prompt: whoever types as soon as it appears must not see it echoed.
  terminal.setRawMode(true);
  write(prompt);
  terminal.on('data', onData);
  terminal.resume();
  return promise;
}
