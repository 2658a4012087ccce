import type { LastVerdict } from '../../../electron/store/credential-overview.ts';
import type { Cause } from '../../../shared/errors/causes.ts';
import type { Category } from '../../../shared/model/category.ts';
import { type ProviderId, providerId } from '../../../shared/model/ids.ts';
import type { Answer, TestReport } from '../../../shared/model/test-result.ts';

/** What a key of a made-up agency is for, by its place. Secrets are random and open nothing anywhere. */
export type KeyKind = {
  readonly provider: ProviderId;
  readonly category: Category;
  readonly destination: string;
  readonly field: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly secretOf: (random: string) => string;
  readonly maskOf: (tail: string) => string;
};

const prefixed = (provider: string, host: string, prefix: string): KeyKind => ({
  provider: providerId.parse(provider),
  category: 'AI',
  destination: `https://${host}`,
  field: 'apiKey',
  fields: {},
  secretOf: (random) => prefix + random,
  maskOf: (tail) => `${prefix}••••${tail}`,
});

const kinds: readonly KeyKind[] = [
  prefixed('openai', 'api.openai.com', 'sk-proj-'),
  prefixed('openrouter', 'openrouter.ai', 'sk-or-v1-'),
  prefixed('anthropic', 'api.anthropic.com', 'sk-ant-'),
  {
    provider: providerId.parse('redis'),
    category: 'INFRASTRUCTURE',
    destination: 'redis://cache.exemplo.com.br:6379',
    field: 'url',
    fields: {},
    secretOf: (random) => `redis://loja:${random}@cache.exemplo.com.br:6379`,
    maskOf: () => 'redis://loja:****@cache.exemplo.com.br:6379',
  },
  {
    provider: providerId.parse('smtp'),
    category: 'AUXILIARY',
    destination: 'smtp.exemplo.com.br:587',
    field: 'password',
    fields: { host: 'smtp.exemplo.com.br', port: '587', security: 'starttls', user: 'contato@exemplo.com.br' },
    secretOf: (random) => random,
    maskOf: () => '••••',
  },
];

export const kindAt = (place: number): KeyKind => {
  const kind = kinds[place % kinds.length];
  if (kind === undefined) throw new Error('a remainder is a place');
  return kind;
};

type Outcome = readonly [reachable: Answer, accepted: Answer, capable: Answer, cause: Cause | null];

const outcomes: readonly (Outcome | null)[] = [
  ...Array.from({ length: 15 }, () => ['yes', 'yes', 'yes', null] as const),
  ['yes', 'no', 'unknown', 'AUTH_INVALID'],
  ['yes', 'yes', 'no', 'QUOTA_CREDIT'],
  ['no', 'unknown', 'unknown', 'TLS_UNTRUSTED'],
  null,
  null,
];

/** What the last test of a key found out; null where it never was tested. One in seven fails. */
export function verdictAt(place: number, testedAt: number): LastVerdict | null {
  const outcome = outcomes[(place * 7) % outcomes.length] ?? null;
  if (outcome === null) return null;
  const [reachable, accepted, capable, cause] = outcome;
  return { verdict: { reachable, accepted, capable }, cause, testedAt };
}

/** The report such a verdict came from, with the stages that led to it. */
export const reportOf = ({ verdict, cause, testedAt }: LastVerdict): TestReport => ({
  verdict,
  cause,
  confidence: 'sure',
  stages: [
    { stage: 'format', state: 'pass', ms: 0, facts: {} },
    { stage: 'route', state: 'pass', ms: 1, facts: {} },
    { stage: 'dns', state: 'pass', ms: 12, facts: {} },
    { stage: 'tcp', state: 'pass', ms: 24, facts: {} },
    { stage: 'tls', state: cause === 'TLS_UNTRUSTED' ? 'fail' : 'pass', ms: 48, facts: {} },
    { stage: 'auth', state: verdict.accepted === 'yes' ? 'pass' : 'fail', ms: 180, facts: {} },
  ],
  probeVersion: 1,
  testedAt,
});
