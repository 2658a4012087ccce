import { opensslAvailable } from '../../kit/tls/certificates.ts';
import { aiming, type Figure, measured } from '../figure.ts';
import { playFaults, type Share } from '../played-fixtures.ts';

const counted = (what: string, { right, total }: Share) => [
  measured(`${what}, in all`, total, 'count'),
  measured(`${what}, judged right`, right, 'count'),
  aiming(measured(`${what}, judged wrong`, total - right, 'count'), 0),
];

export const figure: Figure = {
  title: 'Classification of every recorded answer and every fault produced for real',
  limitMs: 900_000,
  lacks: opensslAvailable ? null : 'openssl, for the vendors’ certificates',
  take: async () => {
    const { recorded, faults, real } = await playFaults();
    return [
      ...counted('recorded answers', recorded),
      ...counted('recorded faults among them', faults),
      ...counted('kinds of faults produced for real', real),
    ];
  },
};
