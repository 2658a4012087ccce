import { opensslAvailable } from '../../kit/tls/certificates.ts';
import { aiming, type Figure, type Measure, measured } from '../figure.ts';
import type { Judgement } from '../judged-tests.ts';
import { type PlayedFaults, playFaults, type Share } from '../played-fixtures.ts';

const counted = (what: string, { right, total }: Share): readonly Measure[] => [
  measured(`${what}, in all`, total, 'count'),
  measured(`${what}, judged right`, right, 'count'),
  aiming(measured(`${what}, judged wrong`, total - right, 'count'), 0),
];

/** A test that failed is something else than one that is not there, or that this machine lacks something for. */
const ends: readonly (readonly [Judgement, string])[] = [
  ['failed', 'whose test failed'],
  ['notFound', 'whose test was not found'],
  ['skipped', 'whose test was skipped'],
];

function countedReal(real: PlayedFaults['real']): readonly Measure[] {
  const what = 'kinds of faults produced for real';
  const right = real.filter(({ judgement }) => judgement === 'right').length;
  return [
    measured(`${what}, in all`, real.length, 'count'),
    measured(`${what}, judged right`, right, 'count'),
    ...ends.flatMap(([judgement, words]) => {
      const these = real.filter((one) => one.judgement === judgement);
      const named = these.map(({ title }) => measured(`  ${title}`, 1, 'count'));
      return [aiming(measured(`${what}, ${words}`, these.length, 'count'), 0), ...named];
    }),
  ];
}

export const figure: Figure = {
  title: 'Classification of every recorded answer and every fault produced for real',
  limitMs: 900_000,
  lacks: opensslAvailable ? null : 'openssl, for the vendors’ certificates',
  take: async () => {
    const { recorded, faults, real, failed } = await playFaults();
    return [
      ...counted('recorded answers', recorded),
      ...counted('recorded faults among them', faults),
      ...countedReal(real),
      ...failed.map((name) => measured(`failed: ${name}`, 1, 'count')),
    ];
  },
};
