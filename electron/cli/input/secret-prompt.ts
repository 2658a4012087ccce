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

/** Reads one line from a terminal without showing it. */
export function readSecretLine(terminal: ReadStream, write: (text: string) => void, prompt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let line: readonly string[] = [];
    const finish = () => {
      terminal.off('data', onData);
      terminal.setRawMode(false);
      terminal.pause();
      write('\n');
    };
    const onData = (data: string) => {
      try {
        for (const key of data) {
          const next = typeKey(line, key);
          if (next === null) {
            finish();
            resolve(line.join(''));
            return;
          }
          line = next;
        }
      } catch (error) {
        finish();
        reject(error);
      }
    };
    write(prompt);
    terminal.setEncoding('utf8');
    terminal.setRawMode(true);
    terminal.resume();
    terminal.on('data', onData);
  });
}
