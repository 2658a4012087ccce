import { aCredential } from '../builders.ts';
import { type Row, system } from './row.ts';

export const order: readonly Row[] = [
  {
    promise: 'inside a level the lowest position is first, and equal positions go by id',
    given: {
      credentials: [aCredential(3, { position: 1 }), aCredential(2, { position: 1 }), aCredential(9, { position: 0 })],
    },
    chosen: { number: 9, level: 'organisation' },
    told: [
      [9, null],
      [2, null],
      [3, null],
    ],
  },
  {
    promise: 'a key that is out leaves the next of its own level to be chosen',
    given: { credentials: [aCredential(1, { outCause: 'AUTH_REVOKED' }), aCredential(2), aCredential(3, system)] },
    chosen: { number: 2, level: 'organisation' },
    told: [
      [1, 'revoked'],
      [2, null],
      [3, 'lowerLevel'],
    ],
  },
  {
    promise: 'a key that was merely refused last time stays in its place: health never moves the primary',
    given: { credentials: [aCredential(1, { outCause: 'AUTH_INVALID' }), aCredential(2)] },
    chosen: { number: 1, level: 'organisation' },
    told: [
      [1, null],
      [2, null],
    ],
  },
];
