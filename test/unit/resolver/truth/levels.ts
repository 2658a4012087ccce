import { aCredential, scopes } from '../builders.ts';
import { ofSales, overriding, type Row, system } from './row.ts';

const byAi = { question: { by: 'category', category: 'AI' } } as const;
const byTranscription = { question: { by: 'category', category: 'TRANSCRIPTION' } } as const;
const byWhisper = { question: { by: 'provider', provider: 'openai-whisper' } } as const;

export const levels: readonly Row[] = [
  {
    promise: 'a connection’s override comes before everything else',
    given: {
      overrides: [overriding(3)],
      credentials: [aCredential(1, ofSales), aCredential(2), aCredential(3), aCredential(4, system)],
    },
    chosen: { number: 3, level: 'connection' },
    told: [
      [3, null],
      [1, 'lowerLevel'],
      [2, 'lowerLevel'],
      [4, 'lowerLevel'],
    ],
  },
  {
    promise: 'a connection’s own credential comes before the organisation’s',
    given: { overrides: [], credentials: [aCredential(1), aCredential(2, ofSales)] },
    chosen: { number: 2, level: 'connection' },
    told: [
      [2, null],
      [1, 'lowerLevel'],
    ],
  },
  {
    promise: 'another connection’s own credential is not seen',
    given: { overrides: [], credentials: [aCredential(1, { scope: scopes.support }), aCredential(2)] },
    chosen: { number: 2, level: 'organisation' },
    told: [[2, null]],
  },
  {
    promise: 'without a connection, no connection’s credential is seen',
    given: { credentials: [aCredential(1, ofSales), aCredential(2, system)] },
    chosen: { number: 2, level: 'system' },
    told: [[2, null]],
  },
  {
    promise: 'the organisation’s own key of the provider comes before one it inherits',
    given: { ...byWhisper, credentials: [aCredential(1), aCredential(2, { provider: 'openai-whisper' })] },
    chosen: { number: 2, level: 'organisation' },
    told: [
      [2, null],
      [1, 'lowerLevel'],
    ],
  },
  {
    promise: 'a key inherited inside the organisation comes before the agency’s own of the very provider',
    given: { ...byWhisper, credentials: [aCredential(1, { ...system, provider: 'openai-whisper' }), aCredential(2)] },
    chosen: { number: 2, level: 'inherited' },
    told: [
      [2, null],
      [1, 'lowerLevel'],
    ],
  },
  {
    promise: 'by category too, an inherited key keeps the work inside the organisation',
    given: { ...byTranscription, credentials: [aCredential(1, { ...system, provider: 'deepgram' }), aCredential(2)] },
    chosen: { number: 2, level: 'inherited' },
    told: [
      [2, null],
      [1, 'lowerLevel'],
    ],
  },
  {
    promise: 'the agency’s inherited key serves where the agency has none of the provider',
    given: { ...byWhisper, credentials: [aCredential(1, system)] },
    chosen: { number: 1, level: 'system' },
    told: [[1, null]],
  },
  {
    promise: 'an override of the parent provider is inherited, below the organisation’s own key of the provider',
    given: {
      ...byWhisper,
      overrides: [overriding(1)],
      credentials: [aCredential(1), aCredential(2, { provider: 'openai-whisper' }), aCredential(3)],
    },
    chosen: { number: 2, level: 'organisation' },
    told: [
      [2, null],
      [1, 'lowerLevel'],
      [3, 'lowerLevel'],
    ],
  },
  {
    promise: 'by category one key of the organisation hides all of the agency’s',
    given: {
      ...byAi,
      credentials: [aCredential(5, { provider: 'anthropic' }), aCredential(1, system), aCredential(2, system)],
    },
    chosen: { number: 5, level: 'organisation' },
    told: [
      [5, null],
      [1, 'lowerLevel'],
      [2, 'lowerLevel'],
    ],
  },
  {
    promise: 'by provider the agency serves where the organisation has none of that provider',
    given: { credentials: [aCredential(5, { provider: 'anthropic' }), aCredential(1, system)] },
    chosen: { number: 1, level: 'system' },
    told: [[1, null]],
  },
  {
    promise: 'another organisation’s key is no candidate',
    given: { credentials: [aCredential(1, { scope: scopes.other })] },
    chosen: 'noCredential',
    told: [],
  },
];
