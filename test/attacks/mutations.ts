import fc from 'fast-check';

/** Texts that break what was not thought of. */
const hostileTexts = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '%00',
  '${x}',
  "'; drop table credential; --",
  'NaN',
  '-1',
  '1e999',
  '٣',
  'ﬁ',
  'e\u0301',
  'x'.repeat(50_000),
  '"'.repeat(200),
  '\r\nSet-Cookie: a=b',
] as const;

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

/** Values of JSON where something else was expected. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, false, 0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, [], {}, [null]),
  fc.constantFrom(JSON.parse('{"__proto__": {"polluted": true}}'), JSON.parse('{"constructor": {"prototype": 1}}')),
  fc.constant(nested(500)),
  fc.jsonValue({ maxDepth: 2 }),
);

type Path = readonly (string | number)[];

const pathsIn = (value: unknown, path: Path = []): readonly Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, held]) => pathsIn(held, [...path, Array.isArray(value) ? Number(key) : key]))
    : []),
];

type Edit = {
  readonly kind: 'replace' | 'remove' | 'add' | 'double' | 'nudge';
  readonly key: string;
  readonly value: unknown;
};

function edited(value: unknown, [key, ...rest]: Path, edit: Edit): unknown {
  if (typeof value !== 'object' || value === null || key === undefined) return applied(value, edit);
  if (Array.isArray(value)) return value.map((held, at) => (at === key ? edited(held, rest, edit) : held));
  const entries = Object.entries(value).flatMap(([name, held]) => {
    if (name !== key) return [[name, held] as const];
    if (edit.kind === 'remove' && rest.length === 0) return [];
    return [[name, edited(held, rest, edit)] as const];
  });
  return Object.fromEntries(entries);
}

/** Nearly the same: what still has its form, and means something else. */
function nudged(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return value.toReversed();
  if (typeof value !== 'string') return value;
  const middle = Math.floor(value.length / 2);
  const other = value[middle] === 'A' ? 'B' : 'A';
  return `${value.slice(0, middle)}${other}${value.slice(middle + 1)}`;
}

function applied(value: unknown, { kind, key, value: other }: Edit): unknown {
  if (kind === 'add' && typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? [...value, other] : Object.fromEntries([...Object.entries(value), [key, other]]);
  }
  if (kind === 'nudge') return nudged(value);
  return kind === 'double' ? [value, value] : other;
}

const editArbitrary: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('replace', 'remove', 'add', 'double', 'nudge', 'nudge'),
  key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toJSON', 'length', 'then', 'id'), fc.string()),
  value: hostileJson,
});

/** A value of JSON with one to three of its places changed, taken away, added to or doubled. */
export const mutated = (value: unknown): fc.Arbitrary<unknown> =>
  // Every place is as likely as the others: left alone, chance prefers the first ones.
  fc.array(fc.tuple(fc.noBias(fc.nat()), editArbitrary), { minLength: 1, maxLength: 3 }).map((edits) =>
    edits.reduce<unknown>((now, [at, edit]) => {
      const paths = pathsIn(now);
      return edited(now, paths[at % paths.length] ?? [], edit);
    }, value),
  );

type ByteEdit = {
  readonly kind: 'flip' | 'zero' | 'cut' | 'insert' | 'copy' | 'end';
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
};

function editedBytes(bytes: Buffer, { kind, at: anywhere, length, bytes: others }: ByteEdit): Buffer {
  const at = bytes.length === 0 ? 0 : anywhere % bytes.length;
  const before = bytes.subarray(0, at);
  const touched = bytes.subarray(at, at + length);
  const after = bytes.subarray(at + touched.length);
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, touched.map((byte) => byte ^ (1 << (anywhere % 8))), after]);
    case 'zero':
      return Buffer.concat([before, Buffer.alloc(touched.length), after]);
    case 'cut':
      return Buffer.concat([before, after]);
    case 'insert':
      return Buffer.concat([before, others, touched, after]);
    case 'copy':
      return Buffer.concat([before, touched, touched, after]);
    case 'end':
      return Buffer.from(before);
  }
}

const byteEdit: fc.Arbitrary<ByteEdit> = fc.record({
  kind: fc.constantFrom('flip', 'zero', 'cut', 'insert', 'copy', 'end'),
  // Early bytes say how the later ones are to be read.
  at: fc.noBias(fc.oneof(fc.nat(64), fc.nat(2_048), fc.nat())),
  length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 4_096 })),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
});

/** Valid bytes with one to four places flipped, zeroed, cut, copied or added to. Never the bytes themselves. */
export const mutatedBytes = (valid: Buffer): fc.Arbitrary<Buffer> =>
  fc
    .array(byteEdit, { minLength: 1, maxLength: 4 })
    .map((edits) => edits.reduce(editedBytes, valid))
    .filter((bytes) => !bytes.equals(valid));
