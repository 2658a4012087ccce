import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const builder = readFileSync('electron-builder.yml', 'utf8');

describe('the packaged product', () => {
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
