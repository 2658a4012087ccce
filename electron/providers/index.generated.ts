// Made by electron/providers/generate.ts from the folders beside it; `npm run generate` makes it anew.
import type { ProviderModule } from '../probes/kit/provider-module.ts';
import { anthropic } from './anthropic/index.ts';
import { assemblyai } from './assemblyai/index.ts';
import { azureOpenai } from './azure-openai/index.ts';
import { deepgram } from './deepgram/index.ts';
import { deepseek } from './deepseek/index.ts';
import { elevenlabs } from './elevenlabs/index.ts';
import { googleAi } from './google-ai/index.ts';
import { googleCloudTts } from './google-cloud-tts/index.ts';
import { groq } from './groq/index.ts';
import { groqWhisper } from './groq-whisper/index.ts';
import { mistral } from './mistral/index.ts';
import { ollama } from './ollama/index.ts';
import { openai } from './openai/index.ts';
import { openaiCompatible } from './openai-compatible/index.ts';
import { openaiTts } from './openai-tts/index.ts';
import { openaiWhisper } from './openai-whisper/index.ts';
import { openrouter } from './openrouter/index.ts';
import { postgresql } from './postgresql/index.ts';
import { redis } from './redis/index.ts';
import { smtp } from './smtp/index.ts';
import { supabase } from './supabase/index.ts';
import { vercelAiGateway } from './vercel-ai-gateway/index.ts';
import { xai } from './xai/index.ts';

/** The probe of every provider, by id. */
export const providers: readonly ProviderModule[] = [
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
