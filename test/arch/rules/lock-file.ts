import { z } from 'zod';
import type { Rule, Violation } from '../kit/rule.ts';
import type { Tree } from '../kit/tree.ts';

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      devDependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
type Lock = z.infer<typeof lockFile>;

const manifestFile = z.object({ allowScripts: z.record(z.string(), z.boolean()) });

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Whether the lock holds a package where Node would look for it from `place`, folder by folder upwards. */
const isLocked = (lock: Lock, place: string, name: string): boolean => {
  const here = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
  if (lock.packages[here] !== undefined) return true;
  return place !== '' && isLocked(lock, place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1)), name);
};

const missing = (lock: Lock): readonly string[] =>
  Object.entries(lock.packages).flatMap(([place, { dependencies, devDependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter((name) => !isLocked(lock, place, name))
      .map((name) => `${name}, wanted by ${nameOf(place)}, is not in the lock: npm ci fails`),
  );

const undecided = (lock: Lock, allowScripts: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(lock.packages)
    .filter(([place, { hasInstallScript }]) => hasInstallScript === true && allowScripts[nameOf(place)] === undefined)
    .map(([place]) => `${nameOf(place)} runs a script when installed: say yes or no in package.json (allowScripts)`);

const check = (tree: Tree): readonly Violation[] => {
  const read = (path: string): unknown => JSON.parse(tree.files.find((file) => file.path === path)?.text ?? 'null');
  const lock = lockFile.parse(read('package-lock.json'));
  const { allowScripts } = manifestFile.parse(read('package.json'));
  const messages = [...missing(lock), ...undecided(lock, allowScripts)];
  return messages.map((message) => ({ path: 'package-lock.json', line: 1, message }));
};

const planted = (packages: Lock['packages']) => ({
  'package.json': JSON.stringify({ allowScripts: { node: true } }),
  'package-lock.json': JSON.stringify({ packages }),
});

export const lockFileRule: Rule = {
  promise: 'the lock is whole for every platform, and only packages with a word about it run scripts',
  check,
  faults: [
    {
      what: 'a script nobody allowed or refused',
      files: planted({ 'node_modules/a/node_modules/@b/c': { hasInstallScript: true } }),
    },
    {
      what: "another platform's build left out",
      files: planted({ 'node_modules/a': { optionalDependencies: { '@a/darwin-x64': '1.0.0' } } }),
    },
  ],
  fine: [
    {
      what: 'decided scripts and found packages',
      files: planted({
        'node_modules/node': { hasInstallScript: true, dependencies: { a: '1', b: '2' } },
        'node_modules/a': {},
        'node_modules/node/node_modules/b': { dependencies: { a: '1' } },
      }),
    },
  ],
};
