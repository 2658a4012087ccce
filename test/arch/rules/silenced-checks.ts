import { lineAt, type Rule } from '../kit/rule.ts';
import type { SourceFile } from '../kit/tree.ts';

// Written apart so that this file does not hold what it looks for.
const silencers = new RegExp(
  `@ts-(ignore|nocheck)|(${['biome', 'oxlint', 'eslint', 'prettier'].join('|')})-(ignore|disable)`,
);
const expectError = /@ts-expect-error/;
const leftOver = /\b(TODO|FIXME|XXX|HACK)\b/;

const messageFor = (comment: string, { path }: SourceFile): string | null => {
  if (silencers.test(comment)) return 'a silenced checker: mend the code, or the rule';
  if (expectError.test(comment) && !path.startsWith('test/')) return 'an expected type error outside a test';
  return leftOver.test(comment) ? 'a left-over: do it, or file an issue' : null;
};

export const silencedChecksRule: Rule = {
  promise: 'no comment silences a checker or leaves work for later',
  check: (tree) =>
    tree.sources.flatMap((file) =>
      file.syntax().comments.flatMap(({ text, start }) => {
        const message = messageFor(text, file);
        return message === null ? [] : [{ path: file.path, line: lineAt(file.text, start), message }];
      }),
    ),
  faults: [
    { what: 'a type error ignored', files: { 'shared/a.ts': '// @ts-ignore\nexport const a = 1;\n' } },
    { what: 'a file unchecked', files: { 'test/a.ts': '// @ts-nocheck\n' } },
    { what: 'a type error expected by the product', files: { 'shared/a.ts': '// @ts-expect-error: later\n' } },
    { what: 'Biome told to look away', files: { 'test/a.ts': '// biome-ignore lint: because\n' } },
    { what: 'oxlint told to look away', files: { 'test/a.ts': '/* oxlint-disable no-console */\n' } },
    { what: 'work for later', files: { 'shared/a.ts': '// TODO: the rest\n' } },
  ],
  fine: [
    { what: 'a type test', files: { 'test/a.ts': '// @ts-expect-error: a missing handler must not compile\n' } },
    { what: 'a text', files: { 'shared/a.ts': "export const a = 'TODO e biome-ignore';\n" } },
  ],
};
