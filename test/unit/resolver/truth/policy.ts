import { aCredential } from '../builders.ts';
import { overriding, type Row, system } from './row.ts';

const byRedis = { question: { by: 'provider', provider: 'redis' } } as const;

export const policy: readonly Row[] = [
  {
    promise: 'onlyOwnKeys keeps the agency’s keys out',
    given: { organisation: { onlyOwnKeys: true }, credentials: [aCredential(1, system)] },
    chosen: 'onlyOwnKeys',
    told: [[1, 'onlyOwnKeys']],
  },
  {
    promise: 'onlyOwnKeys holds against an override, and against the opt-in',
    given: {
      organisation: { onlyOwnKeys: true, allowLowerLevel: true },
      overrides: [overriding(1)],
      credentials: [aCredential(1, system)],
    },
    chosen: 'onlyOwnKeys',
    told: [[1, 'onlyOwnKeys']],
  },
  {
    promise: 'useOwnRedis with a working Redis of its own uses that',
    given: {
      ...byRedis,
      organisation: { useOwnRedis: true },
      credentials: [aCredential(1, { provider: 'redis' }), aCredential(2, { ...system, provider: 'redis' })],
    },
    chosen: { number: 1, level: 'organisation' },
    told: [
      [1, null],
      [2, 'lowerLevel'],
    ],
  },
  {
    promise: 'useOwnRedis without one refuses instead of using the agency’s',
    given: {
      ...byRedis,
      organisation: { useOwnRedis: true },
      credentials: [aCredential(2, { ...system, provider: 'redis' })],
    },
    chosen: 'ownInfrastructureMissing',
    told: [[2, 'ownInfrastructureMissing']],
  },
  {
    promise: 'useOwnRedis with one that does not work refuses, even with the opt-in',
    given: {
      ...byRedis,
      organisation: { useOwnRedis: true, allowLowerLevel: true },
      credentials: [
        aCredential(1, { provider: 'redis', outCause: 'AUTH_REVOKED' }),
        aCredential(2, { ...system, provider: 'redis' }),
      ],
    },
    chosen: 'ownInfrastructureMissing',
    told: [
      [1, 'revoked'],
      [2, 'lowerLevel'],
    ],
  },
  {
    promise: 'useOwnDatabase refuses by capability as well',
    given: {
      question: { by: 'capability', capability: 'database' },
      organisation: { useOwnDatabase: true },
      credentials: [aCredential(2, { ...system, provider: 'postgresql' })],
    },
    chosen: 'ownInfrastructureMissing',
    told: [[2, 'ownInfrastructureMissing']],
  },
  {
    promise: 'useOwnStorage refuses the agency’s storage and leaves its database alone',
    given: {
      question: { by: 'category', category: 'INFRASTRUCTURE' },
      organisation: { useOwnStorage: true },
      credentials: [
        aCredential(1, { ...system, provider: 'aws-s3' }),
        aCredential(2, { ...system, provider: 'postgresql' }),
      ],
    },
    chosen: { number: 2, level: 'system' },
    told: [
      [1, 'ownInfrastructureMissing'],
      [2, null],
    ],
  },
  {
    promise: 'without the flag the agency’s Redis serves',
    given: { ...byRedis, credentials: [aCredential(2, { ...system, provider: 'redis' })] },
    chosen: { number: 2, level: 'system' },
    told: [[2, null]],
  },
  {
    promise: 'an organisation in the trash resolves nothing',
    given: { organisation: { trashed: true }, credentials: [aCredential(1), aCredential(2, system)] },
    chosen: 'organisationTrashed',
    told: [
      [1, 'organisationTrashed'],
      [2, 'organisationTrashed'],
    ],
  },
];
