import { describe, expect, it } from 'vitest';
import { canariesIn, everyCanary, writingsOf } from './leaks/canaries.ts';
import { huntLeaks } from './leaks/hunt-leaks.ts';

describe('the search', () => {
  it.each(everyCanary.flatMap((canary) => writingsOf(canary.value).map(([way, bytes]) => ({ canary, way, bytes }))))(
    'finds $canary.name written as $way',
    ({ canary, bytes }) => {
      const place = Buffer.concat([Buffer.from('before '), bytes, Buffer.from(' after')]);
      expect(canariesIn(place, [canary])).toEqual([expect.stringContaining(canary.name)]);
    },
  );

  it('finds none where there is none', () => {
    expect(canariesIn('sk-proj-••••G7h8 and nothing else', everyCanary)).toEqual([]);
  });
});

const isLinux = process.platform === 'linux';

it.skipIf(!isLinux)(
  'no secret is found in frames, answers, refusals, crashes, environments, arguments or files (needs /proc)',
  { timeout: 300_000 },
  async () => {
    const { placed, searched, hits } = await huntLeaks();
    expect(hits).toEqual([]);
    expect(placed).toBeGreaterThan(30);
    expect(searched).toBeGreaterThan(100);
  },
);
