import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodingText } from '../../../electron/services/import/decode-text.ts';
import { parsingJson } from '../../../electron/services/import/parse-json.ts';
import { parsingLargeJson } from '../../../electron/services/import/parse-large-json.ts';
import { readCsv } from '../../../electron/services/import/read-csv.ts';
import { readEnv } from '../../../electron/services/import/read-env.ts';
import { readingSource } from '../../../electron/services/import/read-source.ts';
import { runThrough } from '../../../electron/store/run-through.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { importFormat } from '../../../shared/model/import.ts';

const options = { isService: (name: string) => name.toLowerCase() === 'openai' };

const quotedCell = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const variablesOf = (text: string) =>
  [...readEnv(text)].flatMap((entry) =>
    entry?.kind === 'variable' ? [[entry.name, entry.value, entry.place.line]] : [],
  );

describe('a table', () => {
  it('gives back every cell that was written in quotes, whatever it holds', () => {
    const cell = fc.string({ maxLength: 30 }).map((text) => text.replaceAll('\r', ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = rows.map((row) => row.map(quotedCell).join(';')).join('\n');
        expect([...readCsv(text, ';')].flatMap((record) => (record === null ? [] : [record.cells]))).toEqual(rows);
      }),
    );
  });

  it('takes a first cell that begins like a spreadsheet’s mark for a cell', () => {
    expect([...readCsv('"sep=;\né";b\n', ';')].map((record) => record?.cells)).toEqual([['sep=;\né', 'b']]);
  });

  it('reads on where quotes never close', () => {
    const records = [...readCsv('a,"b\nc,d\n', ',')];
    expect(records.map((record) => record?.cells)).toEqual([
      ['a', '"b'],
      ['c', 'd'],
    ]);
  });
});

describe('a .env file', () => {
  it('holds values of several lines, comments, quotes and references, and says each one’s line', () => {
    const text = `A=1 # one
export B="two
lines\\n" # said
C='$A # not'
D="\${A}-\${X:-none}-\\$A"
E=pa$word#x
F=\${F}
`;
    expect(variablesOf(text)).toEqual([
      ['A', '1', 1],
      ['B', 'two\nlines\n', 2],
      ['C', '$A # not', 4],
      ['D', '1-none-$A', 5],
      ['E', 'pa$word#x', 6],
      ['F', '', 7],
    ]);
  });

  it('does not grow without end by references to references', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `A${index + 1}=\${A${index}}\${A${index}}\${A${index}}`);
    const entries = [...readEnv(['A0=xxxxxxxxxx', ...lines].join('\n'))];
    expect(Math.max(...entries.map((entry) => (entry?.kind === 'variable' ? entry.value.length : 0)))).toBeLessThan(
      20_001,
    );
    expect(entries.at(-1)).toMatchObject({ problem: { reason: expect.stringMatching(/tooLong|unresolvedReference/) } });
  });

  it('gives back every single-quoted value', () => {
    const value = fc.string().filter((text) => !/['\r]/.test(text));
    fc.assert(
      fc.property(value, (text) => {
        expect(variablesOf(`A='${text}'`)).toEqual([['A', text, 1]]);
      }),
    );
  });
});

describe('every reader', () => {
  it('reads or refuses any text in any format, and a refusal tells nothing of it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '"',
        "'",
        '`',
        '${A}',
        'A=',
        '\n',
        ',',
        ';',
        '[',
        '{',
        '}',
        '- ',
        ': ',
        '&a',
        '*a',
        '\\',
        '$',
        '=',
        '#',
      ),
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => `canary${pieces.join('')}`);
    fc.assert(
      fc.property(text, fc.constantFrom(null, ...importFormat.options), (given, format) => {
        try {
          expect([...runThrough(readingSource(given, format, options)).entries].length).toBeLessThan(20_002);
        } catch (error) {
          expect(isAppError(error)).toBe(true);
          expect(JSON.stringify(error)).not.toContain('canary');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('counts no brackets inside texts as depth', () => {
    expect(runThrough(parsingJson(JSON.stringify({ a: '['.repeat(1_000) })))).toEqual({ a: '['.repeat(1_000) });
  });
});

describe('JSON that is read piece by piece', () => {
  const parse = (text: string, most: number): unknown => {
    try {
      return { value: runThrough(parsingLargeJson(text, most)) };
    } catch (error) {
      return { isSyntaxError: error instanceof SyntaxError };
    }
  };
  const whole = (text: string): unknown => {
    try {
      return { value: JSON.parse(text) };
    } catch {
      return { isSyntaxError: true };
    }
  };
  const spaced = fc
    .tuple(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('', ' ', '\n\t'))
    .map(([value, indent]) => ` ${JSON.stringify(value, null, indent)}\n`);
  const most = fc.constantFrom(2, 5, 12, 40);

  it('is what it is when read at once', () => {
    fc.assert(
      fc.property(spaced, most, (text, size) => {
        expect(parse(text, size)).toEqual(whole(text));
      }),
      {
        numRuns: 1_000,
      },
    );
  });

  it('is refused where it would be refused at once', () => {
    const broken = fc
      .tuple(spaced, fc.nat(), fc.nat({ max: 3 }), fc.constantFrom('', ',', '[', ']', '}', '{', '"', ':', '\\', ' '))
      .map(([text, at, cut, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + cut);
      });
    fc.assert(
      fc.property(broken, most, (text, size) => {
        expect(parse(text, size)).toEqual(whole(text));
      }),
      {
        numRuns: 3_000,
      },
    );
  });

  it.each([
    '[,1,2,3]',
    '[1,2,3,]',
    '{"a":1,,"b":2}',
    '[[1,2,3}',
    '{"a":[1,2]]',
    '[1 2 3 4]',
    '{"a" 1, "b": 2}',
    '[]',
    '{ }',
    '[     ]',
    '{"__proto__":{"x":1},"2":1,"1":2,"2":3}',
  ])('of the kind %s is judged alike', (text) => expect(parse(text, 3)).toEqual(whole(text)));
});

describe('a source of almost fifty megabytes', () => {
  const bytes = 49 * 1024 * 1024;
  const filled = (line: string): string => line.repeat(Math.floor(bytes / line.length));

  /** How often others have their turn before its entries can be asked for. */
  const stepsOf = (text: string, named: 'json' | null): number => {
    const reading = readingSource(text, named, options);
    let steps = 0;
    while (!reading.next().done) steps += 1;
    return steps;
  };

  it.each<[string, string, 'json' | null]>([
    ['a list of numbers', `{"items":[${filled('1,')}0]}`, 'json'],
    ['records', `[${filled('{"a":{"b":[1,{"c":"text"}]}},')}{}]`, 'json'],
    ['one object of many names', `{${filled('"name":"value",')}"last":0}`, 'json'],
    ['comments', filled('# nothing to see here\n'), null],
  ])('leaves others their turn while it is read: %s', (_name, text, named) => {
    expect(stepsOf(text, named)).toBeGreaterThan(150);
  });

  it('leaves others their turn while its bytes become text', () => {
    const decoding = decodingText(Buffer.from(filled('ação ')));
    let steps = 0;
    while (!decoding.next().done) steps += 1;
    expect(steps).toBeGreaterThan(20);
  });
});

describe('bytes', () => {
  const text = 'OPENAI_API_KEY=ação';
  const utf16be = Buffer.from(text, 'utf16le').swap16();
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without it', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16be, 'utf-16be'],
    ['Latin-1', Buffer.from(text, 'latin1'), 'latin1'],
  ])('are read as %s', (_name, bytes, encoding) => {
    expect(runThrough(decodingText(bytes))).toEqual({ text, encoding });
  });

  it('that are no text are refused', () => {
    expect(() => runThrough(decodingText(Buffer.from([0x4d, 0x5a, 0, 1, 2, 3, 0, 0, 9])))).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ reason: 'fileBinary' }) }),
    );
  });
});
