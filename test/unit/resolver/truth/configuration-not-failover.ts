import { aCredential, idOf, now, scopes } from '../builders.ts';
import { ofSales, overriding, type Row, system } from './row.ts';

const byAi = { question: { by: 'category', category: 'AI' } } as const;

export const configurationNotFailover: readonly Row[] = [
  {
    promise: 'an inactive or deleted key does not make a level',
    given: {
      credentials: [aCredential(1, { active: false }), aCredential(2, { trashed: true }), aCredential(3, system)],
    },
    chosen: { number: 3, level: 'system' },
    told: [
      [1, 'inactive'],
      [2, 'trashed'],
      [3, null],
    ],
  },
  {
    promise: 'an expired key never lowers the level, from the very instant of its expiry',
    given: { credentials: [aCredential(1, { expiresAt: now }), aCredential(2, system)] },
    chosen: 'expired',
    told: [
      [1, 'expired'],
      [2, 'lowerLevel'],
    ],
  },
  {
    promise: 'a key about to expire still serves',
    given: { credentials: [aCredential(1, { expiresAt: now + 1 })] },
    chosen: { number: 1, level: 'organisation' },
    told: [[1, null]],
  },
  {
    promise: 'a revoked key never lowers the level',
    given: { credentials: [aCredential(1, { outCause: 'AUTH_REVOKED' }), aCredential(2, system)] },
    chosen: 'revoked',
    told: [
      [1, 'revoked'],
      [2, 'lowerLevel'],
    ],
  },
  {
    promise: 'a resting key never lowers the level',
    given: {
      traffic: new Map([[idOf(1), 'circuitOpen']]),
      credentials: [aCredential(1), aCredential(2, system)],
    },
    chosen: 'circuitOpen',
    told: [
      [1, 'circuitOpen'],
      [2, 'lowerLevel'],
    ],
  },
  {
    promise: 'a disabled account never lowers the level',
    given: { credentials: [aCredential(1, { outCause: 'ACCOUNT_DISABLED' }), aCredential(2, system)] },
    chosen: 'accountDisabled',
    told: [
      [1, 'accountDisabled'],
      [2, 'lowerLevel'],
    ],
  },
  {
    promise: 'a provider declared down never lowers the level',
    given: { down: ['openai'], credentials: [aCredential(1), aCredential(2, system)] },
    chosen: 'reportedDown',
    told: [
      [1, 'reportedDown'],
      [2, 'lowerLevel'],
    ],
  },
  {
    promise: 'with one provider down, another of the same level serves the category',
    given: { ...byAi, down: ['openai'], credentials: [aCredential(1), aCredential(2, { provider: 'anthropic' })] },
    chosen: { number: 2, level: 'organisation' },
    told: [
      [1, 'reportedDown'],
      [2, null],
    ],
  },
  {
    promise: 'an override whose credential is in the trash never lowers the level',
    given: { overrides: [overriding(1)], credentials: [aCredential(1, { trashed: true }), aCredential(2)] },
    chosen: 'overrideMissing',
    told: [
      [1, 'trashed'],
      [2, 'lowerLevel'],
    ],
  },
  {
    promise: 'an override whose credential is gone for good never lowers the level',
    given: { overrides: [overriding(7)], credentials: [aCredential(2), aCredential(3, ofSales)] },
    chosen: 'overrideMissing',
    told: [
      [3, 'lowerLevel'],
      [2, 'lowerLevel'],
    ],
  },
  {
    promise: 'an override whose credential is switched off never lowers the level',
    given: { overrides: [overriding(1)], credentials: [aCredential(1, { active: false }), aCredential(2)] },
    chosen: 'inactive',
    told: [
      [1, 'inactive'],
      [2, 'lowerLevel'],
    ],
  },
  {
    promise: 'an override that names another organisation’s credential counts as gone',
    given: { overrides: [overriding(1)], credentials: [aCredential(1, { scope: scopes.other }), aCredential(2)] },
    chosen: 'overrideMissing',
    told: [[2, 'lowerLevel']],
  },
  {
    promise: 'an override of another provider decides nothing',
    given: {
      overrides: [overriding(1, 'deepgram')],
      credentials: [aCredential(1, { provider: 'deepgram' }), aCredential(2)],
    },
    chosen: { number: 2, level: 'organisation' },
    told: [[2, null]],
  },
  {
    promise: 'where the reasons differ, it is said that none can be used',
    given: {
      traffic: new Map([[idOf(2), 'circuitOpen']]),
      credentials: [aCredential(1, { expiresAt: now }), aCredential(2)],
    },
    chosen: 'noneEligible',
    told: [
      [1, 'expired'],
      [2, 'circuitOpen'],
    ],
  },
  {
    promise: 'with the organisation’s opt-in the next level serves',
    given: {
      organisation: { allowLowerLevel: true },
      credentials: [aCredential(1, { outCause: 'AUTH_REVOKED' }), aCredential(2, system)],
    },
    chosen: { number: 2, level: 'system' },
    told: [
      [1, 'revoked'],
      [2, null],
    ],
  },
  {
    promise: 'the opt-in changes nothing while the deciding level works',
    given: { organisation: { allowLowerLevel: true }, credentials: [aCredential(1), aCredential(2, system)] },
    chosen: { number: 1, level: 'organisation' },
    told: [
      [1, null],
      [2, 'lowerLevel'],
    ],
  },
];
