import { execFile } from 'node:child_process';
import { copyFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plant } from './plant.ts';

const configuration = [
  '.gitignore',
  '.knip.json',
  '.oxlintrc.json',
  'biome.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.app.json',
  'tsconfig.electron.json',
  'tsconfig.preload.json',
  'tsconfig.renderer.json',
  'tsconfig.shared.json',
  'tsconfig.test.json',
];

/** A planted repository that has our configuration and our packages. */
export const plantProject = (files: Readonly<Record<string, string>>): string => {
  const { root } = plant(files);
  for (const name of configuration) copyFileSync(resolve(name), join(root, name));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
};

/** Runs one of our tools in a folder, by its name or its file. Tools say what they found on either stream, and by their exit code. */
export const runTool = (
  root: string,
  tool: string,
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly output: string }> =>
  new Promise((done, fail) => {
    const script = resolve(root, 'node_modules/.bin', tool);
    const options = { cwd: root, env: { PATH: process.env.PATH, NO_COLOR: '1' }, maxBuffer: 32 * 1024 * 1024 };
    execFile(process.execPath, [script, ...words], options, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') fail(new Error(`${tool} did not run`, { cause: error }));
      else done({ code: Number(error?.code ?? 0), output: `${stdout}\n${stderr}` });
    });
  });
