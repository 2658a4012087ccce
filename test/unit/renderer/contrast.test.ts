import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, type Oklch, readOklch } from './contrast.ts';

const palette = readFileSync('renderer/theme/palette.css', 'utf8');
const semantic = readFileSync('renderer/theme/semantic.css', 'utf8');

const declarations = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/^\s+(--[\w-]+):\s*([^;]+);/gm)].map(([, name = '', value = '']) => [name, value]));

const raw = declarations(palette);

const colourOf = (value: string): Oklch | null =>
  readOklch(raw.get(/^var\((--raw-[\w-]+)\)$/.exec(value)?.[1] ?? '') ?? '');

/** Every colour a scheme gives a meaning. */
const colours = (scheme: string): ReadonlyMap<string, Oklch> => {
  const block = new RegExp(`color-scheme=["']${scheme}["']\\] \\{([^}]*)\\}`).exec(semantic)?.[1] ?? '';
  const read = [...declarations(block)].map(([name, value]) => [name, colourOf(value)] as const);
  return new Map(read.flatMap(([name, colour]) => (colour === null ? [] : [[name, colour] as const])));
};

/** Names of a scheme that a pattern fits. */
const named = (scheme: string, pattern: RegExp): readonly string[] =>
  [...colours(scheme).keys()].filter((name) => pattern.test(name));

const surface = /^--surface-/;
const words = /^--(text-(default|muted)|accent-text|status-[a-z]+|identity-[a-z]+)$/;
/** A filled button is known by its words; the accent also fills bars and boxes without any. */
const marks = /^--(border-control|accent|accent-text|status-[a-z]+)$/;
const fills = /^--(accent|accent-hover|danger|danger-hover)$/;

/** Pairs of a scheme that have less contrast than asked for, with the contrast they have. */
function tooFaint(scheme: string, pairs: readonly (readonly [string, string])[], least: number): readonly string[] {
  const all = colours(scheme);
  return pairs.flatMap(([front, back]) => {
    const [one, other] = [all.get(front), all.get(back)];
    if (one === undefined || other === undefined) return [`${front} on ${back}: no colour`];
    const ratio = contrast(one, other);
    return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : [];
  });
}

const across = (fronts: readonly string[], backs: readonly string[]) =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const));

describe('the measure', () => {
  it('agrees with the known ratios of black, white and the grey between', () => {
    const [black, white] = [readOklch('oklch(0 0 0)'), readOklch('oklch(1 0 0)')];
    // #767676, the lightest grey that may carry words on white.
    const grey = readOklch('oklch(0.5664 0 0)');
    expect(black && white && contrast(black, white)).toBeCloseTo(21, 1);
    expect(grey && white && contrast(grey, white)).toBeCloseTo(4.54, 1);
  });
});

describe.each(['light', 'dark'])('in %s', (scheme) => {
  const surfaces = named(scheme, surface);

  it('words can be read on every surface', () => {
    expect(surfaces).toHaveLength(5);
    expect(named(scheme, words).length).toBeGreaterThan(10);
    expect(tooFaint(scheme, across(named(scheme, words), surfaces), 4.5)).toEqual([]);
  });

  it('words can be read on the soft ground of their own meaning', () => {
    const grounds = named(scheme, /^--(status|identity)-[a-z]+-soft$/);
    const pairs = grounds.map((ground) => [ground.replace(/-soft$/, ''), ground] as const);
    const accents = across(['--accent-text'], ['--accent-soft', '--accent-soft-hover']);
    const onSoft = across(['--text-default'], [...grounds, '--accent-soft', '--thumb']);
    expect(tooFaint(scheme, [...pairs, ...accents, ...onSoft], 4.5)).toEqual([]);
  });

  it('words can be read on filled buttons', () => {
    expect(tooFaint(scheme, across(['--text-on-accent'], named(scheme, fills)), 4.5)).toEqual([]);
  });

  it('the edges of controls, marks and the ring of the focus stand out from every surface', () => {
    expect(tooFaint(scheme, across(named(scheme, marks), surfaces), 3)).toEqual([]);
  });
});
