import { expect, it } from 'vitest';
import { plantProject, runTool } from './kit/project.ts';

/** One fault a file, by the rule that catches it. */
const faults: Readonly<Record<string, readonly [path: string, text: string]>> = {
  format: ['shared/a1.ts', 'export const a = "double quotes"\n'],
  'assist/source/organizeImports': [
    'shared/a2.ts',
    "import { b } from './b.ts';\nimport { a } from './a.ts';\n\nexport const c = [a, b];\n",
  ],
  'lint/suspicious/noExplicitAny': ['shared/a3.ts', 'export const a: any = 1;\n'],
  'lint/style/noNonNullAssertion': ['shared/a4.ts', 'export const a = (b: string | null): string => b!;\n'],
  'lint/style/noDefaultExport': ['shared/a5.ts', 'export default 1;\n'],
  'lint/style/useImportType': ['shared/a6.ts', "import { A } from './a.ts';\n\nexport const a = (b: A): A => b;\n"],
  'lint/correctness/noUnusedImports': ['shared/a7.ts', "import { a } from './a.ts';\n\nexport const b = 1;\n"],
  'lint/correctness/noUnusedVariables': ['shared/a8.ts', 'const a = 1;\nexport const b = 1;\n'],
  'lint/correctness/noUndeclaredDependencies': ['electron/core/a9.ts', "import lodash from 'lodash';\n\nlodash();\n"],
  'lint/correctness/useImportExtensions': ['shared/a10.ts', "import { a } from './a1';\n\nexport const b = a;\n"],
  'lint/complexity/useMaxParams': [
    'shared/a11.ts',
    'export const a = (b: 1, c: 1, d: 1, e: 1): number => b + c + d + e;\n',
  ],
  'lint/complexity/noExcessiveLinesPerFunction': [
    'shared/a12.ts',
    `export const a = (): void => {\n${'  String(1);\n'.repeat(51)}};\n`,
  ],
  'lint/style/noEnum': ['shared/a13.ts', 'export enum A {\n  B = 1,\n}\n'],
  'lint/performance/noReExportAll': ['shared/a14.ts', "export * from './a1.ts';\n"],
  'lint/suspicious/noConsole': ['electron/core/a15.ts', 'console.log(1);\n'],
  'lint/suspicious/noFocusedTests': [
    'test/a16.test.ts',
    "import { expect, it } from 'vitest';\n\nit.only('a', () => expect(1).toBe(1));\n",
  ],
  'lint/suspicious/noTsIgnore': ['shared/a17.ts', '// @ts-ignore\nexport const a = 1;\n'],
  'lint/a11y/useAltText': ['renderer/ui/a18.tsx', 'export const A = () => <img src="a.png" />;\n'],
  'lint/a11y/useButtonType': ['renderer/ui/a19.tsx', 'export const A = () => <button>1</button>;\n'],
  'lint/correctness/useExhaustiveDependencies': [
    'renderer/ui/a20.tsx',
    "import { useEffect } from 'react';\n\nexport const useA = (a: number): void => useEffect(() => void a, []);\n",
  ],
  'lint/correctness/useHookAtTopLevel': [
    'renderer/ui/a21.tsx',
    "import { useId } from 'react';\n\nexport const useA = (a: boolean): string => {\n  if (a) return useId();\n  return '';\n};\n",
  ],
  'lint/suspicious/noEmptyBlockStatements': ['electron/core/a22.ts', 'try {\n  String(1);\n} catch {}\n'],
};

const fine = {
  'shared/fine.ts': "/** One. */\nexport const one = (): string => 'one';\n",
  'vitest.config.ts': 'export default {};\n',
  'electron/cli/fine.ts': 'console.log(1);\n',
  'test/fine.test.ts': "import { expect, it } from 'vitest';\n\nit.skipIf(true)('a', () => expect(1).toBe(1));\n",
};

it('the formatter and linter catch each planted fault, and nothing else', async () => {
  const root = plantProject({ ...Object.fromEntries(Object.values(faults)), ...fine });

  const { code, output } = await runTool(root, 'biome', 'ci', '--reporter=github', '--max-diagnostics=none', '.');

  const found = output.split('\n').map((line) => line.replaceAll(`${root}/`, ''));
  const caught = (rule: string, path: string) =>
    found.some((line) => line.includes(`title=${rule},`) && line.includes(`file=${path},`));
  expect(Object.entries(faults).filter(([rule, [path]]) => !caught(rule, path))).toEqual([]);
  expect(found.filter((line) => Object.keys(fine).some((path) => line.includes(`file=${path},`)))).toEqual([]);
  expect(code).not.toBe(0);
});
