import { baseUrlField } from '../base-url-field.ts';
import type { KeyPattern, ProviderDescriptor } from '../descriptor.ts';
import { tokenField } from '../token-field.ts';

const tokenPattern = (prefix: string): KeyPattern => ({
  field: 'token',
  prefix,
  pattern: `^${prefix}[A-Za-z0-9_=.-]{20,320}$`,
  confidence: 'high',
});

/** GitLab, hosted or a server of one's own. Facts: reference/providers.json, object `gitlab`. */
export const gitlab: ProviderDescriptor = {
  id: 'gitlab',
  name: 'GitLab',
  category: 'GIT',
  capabilities: ['git'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://gitlab.com'] },
  localOk: true,
  lockOut: false,
  fields: [
    tokenField({
      help: {
        en: 'A personal, project or group access token (glpat-). Deploy and runner tokens cannot use the API.',
        'pt-BR':
          'Token de acesso pessoal, de projeto ou de grupo (glpat-). Tokens de deploy e de runner não usam a API.',
      },
      example: 'glpat-…',
    }),
    baseUrlField({
      help: {
        en: 'Leave empty for gitlab.com. Your own GitLab: its address, without /api/v4. Another host receives the token.',
        'pt-BR':
          'Deixe em branco para gitlab.com. GitLab próprio: o endereço dele, sem /api/v4. Outro host recebe o token.',
      },
      example: 'https://gitlab.com',
    }),
  ],
  settings: [],
  // The last three are known so that they can be told from what works.
  keyPatterns: ['glpat-', 'gldt-', 'glrt-', 'glptt-'].map(tokenPattern),
  envNames: {
    token: ['GITLAB_TOKEN', 'GITLAB_PRIVATE_TOKEN', 'GITLAB_ACCESS_TOKEN', 'GL_TOKEN'],
    baseUrl: ['GITLAB_URL', 'GITLAB_HOST', 'CI_SERVER_URL'],
  },
  links: {
    website: 'https://gitlab.com',
    docs: 'https://docs.gitlab.com/api/personal_access_tokens/',
    keys: 'https://gitlab.com/-/user_settings/personal_access_tokens',
    billing: 'https://gitlab.com/-/profile/billings',
    status: 'https://status.gitlab.com',
  },
  monogram: 'GL',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'subscription',
  access: null,
  text: {
    bestAt: {
      en: 'Code and pipelines in one place, hosted or on a server of your own.',
      'pt-BR': 'Código e pipelines em um só lugar, hospedado ou em servidor próprio.',
    },
  },
  unverified: [
    '403 Forbidden (user blocked, IP allow list)',
    '404 on /personal_access_tokens/self of a GitLab before 15',
    'rate limit headers',
  ],
};
