import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type PromptTerminal, readSecretLine, typeKey } from '../../electron/cli/input/secret-prompt.ts';

/** A terminal of which is known, in order, when it was raw and what was written. */
function aTerminal() {
  const happened: string[] = [];
  const keys = new PassThrough();
  const setRawMode = (raw: boolean) => happened.push(raw ? 'raw' : 'not raw');
  // Sound: beside a stream's own methods the prompt uses setRawMode only.
  const terminal = Object.assign(keys, { setRawMode }) as unknown as PromptTerminal;
  return { terminal, keys, happened, write: (text: string) => happened.push(text) };
}

describe('a secret being typed', () => {
  const typed = (keys: string) =>
    [...keys].reduce<readonly string[] | null>((line, key) => line && typeKey(line, key), []);

  it('takes keys, erases one or all, and ends with Enter', () => {
    expect(typed('abc')).toEqual(['a', 'b', 'c']);
    expect(typed('ab\u007fc')).toEqual(['a', 'c']);
    expect(typed('ab\u0015c')).toEqual(['c']);
    expect(typed('\u007fa')).toEqual(['a']);
    expect(typed('ab\r')).toBeNull();
  });

  it('is never shown: the terminal is raw before the prompt appears, and as before after it', async () => {
    const { terminal, keys, happened, write } = aTerminal();
    const line = readSecretLine(terminal, write, 'Passphrase: ');
    keys.write('sécret');
    keys.write(' 🔑\r');
    expect(await line).toBe('sécret 🔑');
    expect(happened).toEqual(['raw', 'Passphrase: ', 'not raw', '\n']);
  });

  it('leaves the second line of a paste for the second prompt', async () => {
    const { terminal, keys, write } = aTerminal();
    const first = readSecretLine(terminal, write, '1: ');
    keys.write('one\rtwo\r');
    expect(await first).toBe('one');
    expect(await readSecretLine(terminal, write, '2: ')).toBe('two');
  });

  it('is cancelled by Ctrl+C, and the terminal is as before', async () => {
    const { terminal, keys, happened, write } = aTerminal();
    const line = readSecretLine(terminal, write, 'Passphrase: ');
    keys.write('abc\u0003');
    await expect(line).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(happened.slice(2)).toEqual(['not raw', '\n']);
  });
});
