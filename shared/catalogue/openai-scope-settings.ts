import type { SettingDescriptor } from './descriptor.ts';

/** On whose account OpenAI books what a key does, where it belongs to several. */
export const openAiScopeSettings: readonly SettingDescriptor[] = [
  {
    key: 'organization',
    type: 'text',
    text: {
      label: { en: 'Organization ID', 'pt-BR': 'ID da organização' },
      help: { en: 'Sent as OpenAI-Organization.', 'pt-BR': 'Enviado como OpenAI-Organization.' },
      example: 'org-…',
    },
  },
  {
    key: 'project',
    type: 'text',
    text: {
      label: { en: 'Project ID', 'pt-BR': 'ID do projeto' },
      help: { en: 'Sent as OpenAI-Project.', 'pt-BR': 'Enviado como OpenAI-Project.' },
      example: 'proj_…',
    },
  },
];
