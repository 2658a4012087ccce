import type { Vendor } from './play-fixtures.ts';

/** A key of each vendor that speaks OpenAI's protocol, of the shape the vendor documents; nobody's. */
export const openAiShaped: Readonly<Record<string, Vendor>> = {
  groq: { provider: 'groq', host: 'api.groq.com', fields: { apiKey: `gsk_${'aB3d'.repeat(13)}` } },
  mistral: { provider: 'mistral', host: 'api.mistral.ai', fields: { apiKey: 'aB3d'.repeat(8) } },
  deepseek: { provider: 'deepseek', host: 'api.deepseek.com', fields: { apiKey: `sk-${'a1b2'.repeat(8)}` } },
  xai: { provider: 'xai', host: 'api.x.ai', fields: { apiKey: `xai-${'aB3_'.repeat(20)}` } },
  vercelAiGateway: {
    provider: 'vercel-ai-gateway',
    host: 'ai-gateway.vercel.sh',
    fields: { apiKey: `vck_${'aB3d'.repeat(15)}` },
  },
  ollama: {
    provider: 'ollama',
    host: 'ollama.example.com',
    fields: { baseUrl: 'https://ollama.example.com' },
  },
  openaiCompatible: {
    provider: 'openai-compatible',
    host: 'llm.example.com',
    fields: { baseUrl: 'https://llm.example.com/v1', apiKey: 'canary-of-any-server' },
  },
};
