// Made by electron/providers/generate.ts from the files of this folder; `npm run generate` makes it anew.
import type { ProviderDescriptor } from './descriptor.ts';
import { anthropic } from './providers/anthropic.ts';
import { assemblyai } from './providers/assemblyai.ts';
import { azureOpenai } from './providers/azure-openai.ts';
import { deepgram } from './providers/deepgram.ts';
import { deepseek } from './providers/deepseek.ts';
import { elevenlabs } from './providers/elevenlabs.ts';
import { googleAi } from './providers/google-ai.ts';
import { googleCloudTts } from './providers/google-cloud-tts.ts';
import { groq } from './providers/groq.ts';
import { groqWhisper } from './providers/groq-whisper.ts';
import { mistral } from './providers/mistral.ts';
import { ollama } from './providers/ollama.ts';
import { openai } from './providers/openai.ts';
import { openaiCompatible } from './providers/openai-compatible.ts';
import { openaiTts } from './providers/openai-tts.ts';
import { openaiWhisper } from './providers/openai-whisper.ts';
import { openrouter } from './providers/openrouter.ts';
import { postgresql } from './providers/postgresql.ts';
import { redis } from './providers/redis.ts';
import { smtp } from './providers/smtp.ts';
import { supabase } from './providers/supabase.ts';
import { vercelAiGateway } from './providers/vercel-ai-gateway.ts';
import { xai } from './providers/xai.ts';

/** Every provider there is, by id. */
export const catalogue: readonly ProviderDescriptor[] = [
  anthropic,
  assemblyai,
  azureOpenai,
  deepgram,
  deepseek,
  elevenlabs,
  googleAi,
  googleCloudTts,
  groq,
  groqWhisper,
  mistral,
  ollama,
  openai,
  openaiCompatible,
  openaiTts,
  openaiWhisper,
  openrouter,
  postgresql,
  redis,
  smtp,
  supabase,
  vercelAiGateway,
  xai,
];
