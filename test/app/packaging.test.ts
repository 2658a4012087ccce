import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileMatcher } from 'app-builder-lib/out/fileMatcher.js';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { describe, expect, it } from 'vitest';
import { linkScheme } from '../../electron/app/deep-link.ts';

const builder = readFileSync('electron-builder.yml', 'utf8');

type Configuration = Awaited<ReturnType<typeof getConfig>>;

const configuration = (): Promise<Configuration> => getConfig(process.cwd(), 'electron-builder.yml', null);

/** The builder's own judgement. Its second argument only collects what it would print. */
const judge = (config: Configuration): Promise<void> =>
  validateConfiguration(config, { isEnabled: false } as Parameters<typeof validateConfiguration>[1]);

/** Whether a file of a dependency goes into the product: dependencies go in whole but for what is excluded. */
const packs = async (): Promise<(path: string) => boolean> => {
  const root = process.cwd();
  const files = [(await configuration()).files ?? []].flat();
  const patterns = files.flatMap((one) => (typeof one === 'string' ? [one] : [one.filter ?? []].flat()));
  const excluded = patterns.filter((pattern) => pattern.startsWith('!'));
  const matcher = new FileMatcher(root, join(root, 'release'), (pattern) => pattern, ['**/*', ...excluded]);
  const isPacked = matcher.createFilter();
  return (path) => isPacked(join(root, path), statSync(root));
};

describe('the packaged product', () => {
  it('carries ssh2 without what only a compiler could finish', async () => {
    const isPacked = await packs();
    const wanted = ['node_modules/ssh2/lib/client.js', 'node_modules/ssh2/lib/protocol/crypto/poly1305.js'];
    const left = [
      'node_modules/cpu-features/lib/index.js',
      'node_modules/buildcheck/lib/index.js',
      'node_modules/nan/nan.h',
      'node_modules/ssh2/lib/protocol/crypto/src/binding.cc',
      'node_modules/ssh2/lib/protocol/crypto/build/Release/sshcrypto.node',
    ];
    expect(wanted.filter((path) => !isPacked(path))).toEqual([]);
    expect(left.filter(isPacked)).toEqual([]);
  });

  it('is described in words the builder knows', async () => {
    const config = await configuration();
    await expect(judge(config)).resolves.toBeUndefined();
    await expect(judge({ ...config, protocol: 'chaveiro' } as Configuration)).rejects.toThrow('unknown property');
  });

  it('opens the links its own code understands', async () => {
    expect((await configuration()).protocols).toEqual([{ name: 'Chaveiro', schemes: [linkScheme] }]);
  });

  it('has the icon it names', async () => {
    expect(existsSync(String((await configuration()).icon))).toBe(true);
  });

  it.each([
    'runAsNode: false',
    'enableCookieEncryption: true',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'grantFileProtocolExtraPrivileges: false',
  ])('has the fuse %s', (fuse) => {
    expect(builder).toContain(`  ${fuse}\n`);
  });

  it('starts where npm start does', () => {
    expect(builder).toContain('  main: electron/app/main.ts\n');
  });

  it.each(['AppImage', 'deb', 'nsis', 'dmg'])('comes as %s', (target) => {
    expect(builder).toMatch(new RegExp(`target: \\[.*\\b${target}\\b.*\\]`));
  });
});
