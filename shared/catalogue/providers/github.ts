import { baseUrlField } from '../base-url-field.ts';
import type { KeyPattern, ProviderDescriptor } from '../descriptor.ts';
import { tokenField } from '../token-field.ts';

/** Prefixes of tokens: classic, of OAuth apps, of a user or an installation of a GitHub App, and for renewing one. */
const tokenPattern = (prefix: string): KeyPattern => ({
  field: 'token',
  prefix,
  pattern: `^${prefix}[A-Za-z0-9_.-]{36,1500}$`,
  confidence: 'high',
});

/** GitHub, hosted or a server of one's own. Facts: reference/providers.json, object `github`. */
export const github: ProviderDescriptor = {
  id: 'github',
  name: 'GitHub',
  category: 'GIT',
  capabilities: ['git'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.github.com'] },
  localOk: true,
  lockOut: false,
  fields: [
    tokenField({
      help: {
        en: 'A fine-grained token (github_pat_), a classic one (ghp_), or one of a GitHub App.',
        'pt-BR': 'Um token fine-grained (github_pat_), um clássico (ghp_) ou o de um GitHub App.',
      },
      example: 'github_pat_…',
    }),
    baseUrlField({
      help: {
        en: 'Leave empty for github.com. GitHub Enterprise Server: https://your-host/api/v3. Another host receives the token.',
        'pt-BR':
          'Deixe em branco para github.com. GitHub Enterprise Server: https://seu-host/api/v3. Outro host recebe o token.',
      },
      example: 'https://api.github.com',
      path: '/api/v3',
    }),
  ],
  settings: [],
  keyPatterns: [
    { field: 'token', prefix: 'github_pat_', pattern: '^github_pat_[A-Za-z0-9_]{22,255}$', confidence: 'high' },
    ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map(tokenPattern),
  ],
  envNames: { token: ['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_PAT'], baseUrl: ['GITHUB_API_URL'] },
  links: {
    website: 'https://github.com',
    docs: 'https://docs.github.com/en/rest/users/users#get-the-authenticated-user',
    keys: 'https://github.com/settings/tokens',
    billing: 'https://github.com/settings/billing',
    status: 'https://www.githubstatus.com',
  },
  monogram: 'GH',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'subscription',
  access: null,
  text: {
    bestAt: {
      en: 'Code of most projects, with tokens limited to single repositories.',
      'pt-BR': 'O código da maioria dos projetos, com tokens limitados a repositórios específicos.',
    },
  },
  unverified: [
    '403 Resource not accessible by personal access token',
    '403 Request forbidden by administrative rules',
    '403 IP allow list',
  ],
};
