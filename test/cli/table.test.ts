import { describe, expect, it } from 'vitest';
import { formatTable, plainText } from '../../electron/cli/table.ts';

describe('a table', () => {
  it('aligns its columns and leaves no space at the ends of lines', () => {
    const text = formatTable([
      ['Slug', 'Name', 'x'],
      ['acme', 'Acme Ltda', ''],
      ['b', '', 'y'],
    ]);
    expect(text).toBe(['Slug  Name       x', 'acme  Acme Ltda', 'b                y'].join('\n'));
  });

  it('counts what a person sees as one character as one', () => {
    const text = formatTable([
      ['João', '1'],
      ['Joa\u0303o', '2'],
    ]);
    expect(text.split('\n').map((line) => [...new Intl.Segmenter().segment(line)].length)).toEqual([7, 7]);
  });
});

describe('text of other people', () => {
  it('cannot steer the terminal', () => {
    expect(plainText('a\u001b[31mred\u001b[0m\u001b]0;title\u0007b')).toBe('aredb');
    expect(plainText('one\r\ntwo\u0000\u009b2Jthree')).not.toMatch(/\p{Cc}/u);
  });

  it('cannot turn the reading direction', () => {
    expect(plainText('user\u202egnp.exe')).toBe('user gnp.exe');
  });
});
