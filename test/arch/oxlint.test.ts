import { expect, it } from 'vitest';
import { plantProject, runTool } from './kit/project.ts';

const promised = 'declare const go: () => Promise<number>;\n';

/** One fault a file, by the rule that catches it. All need types. */
const faults: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'no-floating-promises': ['electron/core/a1.ts', `${promised}export const a = (): void => {\n  go();\n};\n`],
  'no-misused-promises': ['electron/core/a2.ts', `${promised}export const a = go() ? 1 : 2;\n`],
  'await-thenable': ['electron/core/a3.ts', 'export const a = async (): Promise<number> => await 1;\n'],
  'switch-exhaustiveness-check': [
    'shared/a4.ts',
    "export const a = (b: 'x' | 'y'): void => {\n  switch (b) {\n    case 'x':\n      String(b);\n  }\n};\n",
  ],
  'no-unsafe-assignment': ['electron/core/a5.ts', "export const a: string = JSON.parse('1');\n"],
  'no-unsafe-member-access': ['electron/core/a6.ts', "export const a = String(JSON.parse('{}').b);\n"],
  'no-unsafe-argument': [
    'electron/core/a7.ts',
    "export const a = Number.isInteger(1) && encodeURI(JSON.parse('1'));\n",
  ],
  'no-unsafe-call': ['electron/core/a8.ts', "export const a = (): void => {\n  JSON.parse('1')();\n};\n"],
  'no-unsafe-return': ['electron/core/a9.ts', "export const a = (): string => JSON.parse('1');\n"],
  'consistent-type-imports': ['shared/a10.ts', "export const a = (b: import('./a4.ts').a): void => String(b);\n"],
  'no-unnecessary-type-assertion': ['shared/a11.ts', 'export const a = (b: string): string => b as string;\n'],
  'only-throw-error': ['shared/a12.ts', "export const a = (): void => {\n  throw 'text';\n};\n"],
  'return-await': [
    'electron/core/a15.ts',
    `${promised}export const a = async (): Promise<number> => {\n  try {\n    return go();\n  } catch {\n    return 1;\n  }\n};\n`,
  ],
  'unbound-method': ['shared/a13.ts', 'export const a = new Date(1).getTime;\n'],
  'no-base-to-string': ['shared/a14.ts', 'export const a = String({});\n'],
};

const fine = {
  'electron/core/fine.ts': `${promised}export const a = async (): Promise<number> => {\n  void go();\n  return go();\n};\n`,
};

it('the typed linter catches each planted fault in its realm, and nothing else', async () => {
  const root = plantProject({ ...Object.fromEntries(Object.values(faults)), ...fine });

  const { code, output } = await runTool(root, 'oxlint', '--type-aware', '--deny-warnings', '-f', 'unix');

  const found = output.split('\n').map((line) => line.replaceAll(`${root}/`, ''));
  const caught = (rule: string, path: string) =>
    found.some((line) => line.startsWith(`${path}:`) && line.includes(`(${rule})`));
  expect(Object.entries(faults).filter(([rule, [path]]) => !caught(rule, path))).toEqual([]);
  expect(found.filter((line) => Object.keys(fine).some((path) => line.startsWith(path)))).toEqual([]);
  expect(code).not.toBe(0);
});
