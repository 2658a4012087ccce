import { describe, expect, it } from 'vitest';
import { plantProject, runTool } from './kit/project.ts';

/** What a realm must not compile, and what it must. */
const realms = [
  {
    realm: 'shared',
    faults: {
      'shared/node-global.ts': 'export const a = process.pid;\n',
      'shared/node-module.ts': "import { open } from 'node:fs';\nexport const a = open;\n",
      'shared/page-global.ts': 'export const a = document.title;\n',
      'shared/enum.ts': 'export enum A {\n  B,\n}\n',
      'shared/unchecked-index.ts': 'export const a = (b: readonly number[]): number => b[0];\n',
      'shared/undefined-value.ts': 'export const a: { b?: number } = { b: undefined };\n',
      'shared/type-as-value.ts': "import { A } from './fine.ts';\nexport const a = (b: A): A => b;\n",
    },
    fine: { 'shared/fine.ts': 'export type A = { readonly b?: number };\n' },
  },
  {
    realm: 'electron',
    faults: {
      'electron/core/page-global.ts': 'export const a = document.title;\n',
      'electron/core/no-extension.ts': "import { a } from './fine';\nexport const b = a;\n",
      'electron/core/parameter-property.ts': 'export class A {\n  constructor(readonly b: number) {}\n}\n',
    },
    fine: { 'electron/core/fine.ts': "import { open } from 'node:fs';\nexport const a = [open, process.pid];\n" },
  },
  {
    realm: 'preload',
    faults: {
      'electron/app/preload/node-global.ts': 'export const a = process.pid;\n',
      'electron/app/preload/node-module.ts': "import { open } from 'node:fs';\nexport const a = open;\n",
    },
    fine: { 'electron/app/preload/fine.ts': 'export const a = document.title;\n' },
  },
  {
    realm: 'renderer',
    faults: {
      'renderer/node-global.ts': 'export const a = process.pid;\n',
      'renderer/node-module.ts': "import { open } from 'node:fs';\nexport const a = open;\n",
      'renderer/buffer.ts': "export const a = Buffer.from('a');\n",
    },
    fine: { 'renderer/fine.tsx': 'export const A = () => <p>{document.title}</p>;\n' },
  },
] as const;

describe.each(realms)('the realm $realm', ({ realm, faults, fine }) => {
  it('compiles what runs there and nothing that does not', async () => {
    const root = plantProject({ ...faults, ...fine });

    const { output } = await runTool(root, 'tsc', '-p', `tsconfig.${realm}.json`);

    const failing = new Set(output.match(/^[\w./-]+\.tsx?(?=\()/gm));
    expect([...failing].sort()).toEqual(Object.keys(faults).sort());
  });
});
