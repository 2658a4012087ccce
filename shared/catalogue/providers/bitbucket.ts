import type { ProviderDescriptor } from '../descriptor.ts';

/** Bitbucket Cloud. Facts: reference/providers.json, object `bitbucket`. */
export const bitbucket: ProviderDescriptor = {
  id: 'bitbucket',
  name: 'Bitbucket Cloud',
  category: 'GIT',
  capabilities: ['git'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.bitbucket.org'] },
  localOk: false,
  lockOut: false,
  fields: [
    {
      key: 'email',
      secret: false,
      destination: false,
      // Access tokens of a repository or workspace have none; the test asks for it where the token needs one.
      required: false,
      format: { kind: 'token', pattern: '^[^@]+@[^@]+$', maxLength: 320 },
      text: {
        label: { en: 'Atlassian account e-mail', 'pt-BR': 'E-mail da conta Atlassian' },
        help: {
          en: 'Goes with an API token (ATATT). The e-mail, not the user name. Leave empty for an access token (ATCTT).',
          'pt-BR':
            'Acompanha um token de API (ATATT). O e-mail, não o nome de usuário. Deixe em branco para um token de acesso (ATCTT).',
        },
        example: 'me@example.com',
      },
    },
    {
      key: 'apiToken',
      secret: true,
      destination: false,
      required: true,
      format: { kind: 'token', maxLength: 1000 },
      text: {
        label: { en: 'API token', 'pt-BR': 'Token de API' },
        help: {
          en: 'With the scope read:user:bitbucket. App passwords (ATBB) stopped working on 9 June 2026.',
          'pt-BR':
            'Com o escopo read:user:bitbucket. Senhas de app (ATBB) deixaram de funcionar em 9 de junho de 2026.',
        },
        example: 'ATATT…',
      },
    },
    {
      key: 'workspace',
      secret: false,
      destination: false,
      required: false,
      format: { kind: 'token', pattern: '^[A-Za-z0-9_{}-]+$', maxLength: 100 },
      text: {
        label: { en: 'Workspace', 'pt-BR': 'Workspace' },
        help: {
          en: 'As in bitbucket.org/workspace. The test also reads its repositories; an access token (ATCTT) needs it.',
          'pt-BR':
            'Como em bitbucket.org/workspace. O teste também lê os repositórios dele; um token de acesso (ATCTT) precisa dele.',
        },
        example: 'my-agency',
      },
    },
  ],
  settings: [],
  keyPatterns: [
    // Jira and Confluence have tokens of this shape too.
    { field: 'apiToken', prefix: 'ATATT', pattern: '^ATATT[A-Za-z0-9_=.-]{20,}$', confidence: 'low' },
    { field: 'apiToken', prefix: 'ATCTT', pattern: '^ATCTT[A-Za-z0-9_=.-]{20,}$', confidence: 'high' },
    { field: 'apiToken', prefix: 'ATBB', pattern: '^ATBB[A-Za-z0-9_=.-]{20,}$', confidence: 'high' },
  ],
  envNames: {
    email: ['BITBUCKET_EMAIL', 'BITBUCKET_USER_EMAIL'],
    apiToken: ['BITBUCKET_API_TOKEN', 'BITBUCKET_TOKEN', 'BITBUCKET_ACCESS_TOKEN'],
    workspace: ['BITBUCKET_WORKSPACE'],
  },
  links: {
    website: 'https://bitbucket.org',
    docs: 'https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens/',
    keys: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    billing: 'https://admin.atlassian.com',
    status: 'https://bitbucket.status.atlassian.com',
  },
  monogram: 'BB',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'subscription',
  access: null,
  text: {
    bestAt: {
      en: 'Code next to Jira, for teams that live in Atlassian’s tools.',
      'pt-BR': 'Código ao lado do Jira, para equipes que usam as ferramentas da Atlassian.',
    },
  },
  unverified: ['header x-oauth-scopes', 'that an access token reads /repositories/{workspace}'],
};
