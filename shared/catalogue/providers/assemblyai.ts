import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';

/** AssemblyAI. Its regions are two hosts with keys of their own. Facts: reference/providers.json, object `assemblyai`. */
export const assemblyai: ProviderDescriptor = {
  id: 'assemblyai',
  name: 'AssemblyAI',
  category: 'TRANSCRIPTION',
  capabilities: ['transcribe'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.assemblyai.com', 'https://api.eu.assemblyai.com'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'Thirty-two letters and digits, without a prefix. Keys of the US and of the EU are separate.',
        'pt-BR': 'Trinta e duas letras e números, sem prefixo. As chaves dos EUA e da UE são separadas.',
      },
      example: '…',
    }),
    baseUrlField({
      help: {
        en: 'Leave empty for the US. For a key of the EU: https://api.eu.assemblyai.com.',
        'pt-BR': 'Deixe em branco para os EUA. Para uma chave da UE: https://api.eu.assemblyai.com.',
      },
      example: 'https://api.eu.assemblyai.com',
    }),
  ],
  settings: [],
  keyPatterns: [{ field: 'apiKey', prefix: '', pattern: '^[0-9a-z]{32}$', confidence: 'low' }],
  envNames: { apiKey: ['ASSEMBLYAI_API_KEY', 'AAI_API_KEY'], baseUrl: ['ASSEMBLYAI_BASE_URL'] },
  links: {
    website: 'https://www.assemblyai.com/dashboard',
    docs: 'https://www.assemblyai.com/docs/api-reference/transcripts/list',
    keys: 'https://www.assemblyai.com/dashboard/api-keys',
    billing: 'https://www.assemblyai.com/dashboard/account/billing',
    status: 'https://status.assemblyai.com',
  },
  monogram: 'AA',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'audioMinutes',
  access: null,
  text: {
    bestAt: {
      en: 'Recordings with several speakers: who said what, summaries and topics in one call.',
      'pt-BR': 'Gravações com várias pessoas: quem disse o quê, resumos e assuntos em uma só chamada.',
    },
  },
  unverified: ['EU base https://api.eu.assemblyai.com', '400 "Your current account balance is negative"'],
};
