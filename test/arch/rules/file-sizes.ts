import type { Rule, Violation } from '../kit/rule.ts';
import type { Tree } from '../kit/tree.ts';

const limits = { median: 80, p90: 250, max: 400 };

const isCounted = (path: string): boolean =>
  /^(electron|renderer|shared|test)\/.*\.(tsx?|css)$/.test(path) &&
  !/(^|\/)(fixtures|messages)\/|\.generated\.ts$/.test(path);

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

const judgeShare = (sorted: readonly number[], name: 'median' | 'p90', share: number): readonly Violation[] => {
  const lines = quantile(sorted, share);
  if (lines <= limits[name]) return [];
  return [{ path: '.', line: 1, message: `the ${name} file has ${lines} lines, more than ${limits[name]}` }];
};

const check = (tree: Tree): readonly Violation[] => {
  const counted = tree.files
    .filter(({ path }) => isCounted(path))
    .map(({ path, text }) => ({ path, lines: linesOf(text) }));
  const product = counted.filter(({ path }) => !path.startsWith('test/')).map(({ lines }) => lines);
  const sorted = product.sort((a, b) => a - b);
  return [
    ...counted
      .filter(({ lines }) => lines > limits.max)
      .map(({ path, lines }) => ({ path, line: limits.max, message: `${lines} lines: more than one concept` })),
    ...judgeShare(sorted, 'median', 0.5),
    ...judgeShare(sorted, 'p90', 0.9),
  ];
};

const lines = (count: number): string => 'export {};\n'.repeat(count);

const product = (sizes: readonly number[]) =>
  Object.fromEntries(sizes.map((size, place) => [`electron/core/a${place}.ts`, lines(size)]));

export const fileSizesRule: Rule = {
  promise: `no file has over ${limits.max} lines, nine in ten at most ${limits.p90}, the median at most ${limits.median}`,
  check,
  faults: [
    { what: 'a long file', files: { 'test/unit/a.test.ts': lines(401) } },
    { what: 'a high median', files: product([10, 81, 90]) },
    { what: 'a fat tail', files: product([10, 10, 10, 10, 10, 10, 10, 10, 251, 251]) },
  ],
  fine: [
    { what: 'short files', files: product([80, 80, 80, 80, 80, 80, 80, 80, 250, 400]) },
    { what: 'a catalogue of texts', files: { 'shared/i18n/messages/en/page.ts': lines(900) } },
  ],
};
