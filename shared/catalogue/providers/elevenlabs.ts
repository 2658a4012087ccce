import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';
import { voiceSetting } from '../voice-setting.ts';

/** ElevenLabs. Facts: reference/providers.json, object `elevenlabs`. */
export const elevenlabs: ProviderDescriptor = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  category: 'TTS',
  capabilities: ['speak', 'transcribe'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.elevenlabs.io'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'Starts with sk_. With the right to read the user, the test also shows plan and characters left.',
        'pt-BR':
          'Começa com sk_. Com permissão para ler o usuário, o teste também mostra plano e caracteres restantes.',
      },
      example: 'sk_…',
    }),
    baseUrlField({
      help: {
        en: 'Leave empty for ElevenLabs itself. Another host receives the key.',
        'pt-BR': 'Deixe em branco para a própria ElevenLabs. Outro host recebe a chave.',
      },
      example: 'https://api.elevenlabs.io',
    }),
  ],
  settings: [
    modelSetting('eleven_multilingual_v2', {
      en: 'Asked of each call by default.',
      'pt-BR': 'Pedido por padrão em cada chamada.',
    }),
    voiceSetting('21m00Tcm4TlvDq8ikWAM', {
      en: 'Its ID, not its name. The test also checks that it exists.',
      'pt-BR': 'O ID dela, não o nome. O teste também confere se ela existe.',
    }),
  ],
  keyPatterns: [
    { field: 'apiKey', prefix: 'sk_', pattern: '^sk_[a-f0-9]{48}$', confidence: 'high' },
    // Older keys.
    { field: 'apiKey', prefix: '', pattern: '^[a-f0-9]{32}$', confidence: 'low' },
  ],
  envNames: { apiKey: ['ELEVENLABS_API_KEY', 'ELEVEN_API_KEY', 'XI_API_KEY'] },
  links: {
    website: 'https://elevenlabs.io',
    docs: 'https://elevenlabs.io/docs/api-reference/user/subscription/get',
    keys: 'https://elevenlabs.io/app/settings/api-keys',
    billing: 'https://elevenlabs.io/app/subscription',
    status: 'https://status.elevenlabs.io',
  },
  monogram: 'EL',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'characters',
  access: null,
  text: {
    bestAt: {
      en: 'The most lifelike voices, also cloned ones, in many languages.',
      'pt-BR': 'As vozes mais próximas da fala humana, inclusive clonadas, em muitos idiomas.',
    },
  },
  unverified: [
    '402 payment_required',
    '429 too_many_concurrent_requests | system_busy',
    'status free_disabled',
    'total_count of /v2/voices',
    'prices',
  ],
};
