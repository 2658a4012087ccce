import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const styles = globSync('renderer/**/*.css').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const outside = styles.filter(({ path }) => !path.startsWith('renderer/theme/'));
const semantic = styles.find(({ path }) => path.endsWith('theme/semantic.css'))?.text ?? '';

/** Every use of a pattern, with the file it stands in. */
const uses = (files: typeof styles, pattern: RegExp): readonly string[] =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`));

const declared = new Set([...semantic.matchAll(/^\s+(--[\w-]+):/gm)].map(([, name = '']) => name));

const block = (scheme: string): string =>
  new RegExp(`color-scheme=["']${scheme}["']\\] \\{([^}]*)\\}`).exec(semantic)?.[1] ?? '';

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\s+(--[\w-]+):/gm)].map(([, name = '']) => name).sort();

describe('design tokens', () => {
  it('are the only colours and pixels outside the theme', () => {
    expect(outside.length).toBeGreaterThan(20);
    expect(uses(outside, /#[0-9a-f]{3,8}\b|\b\d+px\b|\b(?:rgb|hsl|oklch|oklab)a?\(/gi)).toEqual([]);
  });

  it('are read in their second tier only', () => {
    expect(uses(outside, /--raw-[\w-]+/g)).toEqual([]);
    expect(uses(outside, /--mantine-[\w-]+/g)).toEqual([]);
  });

  it('that are read exist', () => {
    const own = new Set(['--stage-tone', '--table-columns']);
    const read = uses(outside, /var\(--[\w-]+/g).map((use) => use.slice(use.indexOf('--')));
    expect(read.filter((name) => !declared.has(name) && !own.has(name))).toEqual([]);
  });

  it('that differ by scheme are declared in both', () => {
    expect(namesIn(block('light')).length).toBeGreaterThan(20);
    expect(namesIn(block('dark'))).toEqual(namesIn(block('light')));
  });
});
