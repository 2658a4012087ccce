import { aCredential } from '../builders.ts';
import { type Row, system } from './row.ts';

const byAi = { question: { by: 'category', category: 'AI' } } as const;

export const questions: readonly Row[] = [
  {
    promise: 'by capability, a neighbour that cannot do the job is listed and never chosen',
    given: {
      question: { by: 'capability', capability: 'embed' },
      credentials: [aCredential(1, { provider: 'anthropic' }), aCredential(2, system)],
    },
    chosen: { number: 2, level: 'system' },
    told: [
      [1, 'wrongCapability'],
      [2, null],
    ],
  },
  {
    promise: 'by capability, a key inherited by the provider that can do the job serves',
    given: { question: { by: 'capability', capability: 'transcribe' }, credentials: [aCredential(1)] },
    chosen: { number: 1, level: 'inherited' },
    told: [[1, null]],
  },
  {
    promise: 'a provider the catalogue does not know resolves nothing',
    given: {
      question: { by: 'provider', provider: 'unheard-of' },
      credentials: [aCredential(1, { provider: 'unheard-of' })],
    },
    chosen: 'noCredential',
    told: [],
  },
  {
    promise: 'nothing at all resolves nothing',
    given: byAi,
    chosen: 'noCredential',
    told: [],
  },
];
