// Made by electron/providers/generate.ts from the folders beside it; `npm run generate` makes it anew.
import type { ProviderModule } from '../probes/kit/provider-module.ts';
import { anthropic } from './anthropic/index.ts';
import { assemblyai } from './assemblyai/index.ts';
import { awsS3 } from './aws-s3/index.ts';
import { azureOpenai } from './azure-openai/index.ts';
import { bitbucket } from './bitbucket/index.ts';
import { cloudflareR2 } from './cloudflare-r2/index.ts';
import { deepgram } from './deepgram/index.ts';
import { deepseek } from './deepseek/index.ts';
import { discordWebhook } from './discord-webhook/index.ts';
import { elevenlabs } from './elevenlabs/index.ts';
import { ftp } from './ftp/index.ts';
import { github } from './github/index.ts';
import { gitlab } from './gitlab/index.ts';
import { googleAi } from './google-ai/index.ts';
import { googleCloudTts } from './google-cloud-tts/index.ts';
import { googleMapsGeocoding } from './google-maps-geocoding/index.ts';
import { groq } from './groq/index.ts';
import { groqWhisper } from './groq-whisper/index.ts';
import { minio } from './minio/index.ts';
import { mistral } from './mistral/index.ts';
import { ollama } from './ollama/index.ts';
import { openai } from './openai/index.ts';
import { openaiCompatible } from './openai-compatible/index.ts';
import { openaiTts } from './openai-tts/index.ts';
import { openaiWhisper } from './openai-whisper/index.ts';
import { openrouter } from './openrouter/index.ts';
import { postgresql } from './postgresql/index.ts';
import { redis } from './redis/index.ts';
import { resend } from './resend/index.ts';
import { sendgrid } from './sendgrid/index.ts';
import { sftp } from './sftp/index.ts';
import { slackWebhook } from './slack-webhook/index.ts';
import { smtp } from './smtp/index.ts';
import { sshKey } from './ssh-key/index.ts';
import { sshPassword } from './ssh-password/index.ts';
import { supabase } from './supabase/index.ts';
import { supabaseStorage } from './supabase-storage/index.ts';
import { vercelAiGateway } from './vercel-ai-gateway/index.ts';
import { webhook } from './webhook/index.ts';
import { xai } from './xai/index.ts';

/** The probe of every provider, by id. */
export const providers: readonly ProviderModule[] = [
  anthropic,
  assemblyai,
  awsS3,
  azureOpenai,
  bitbucket,
  cloudflareR2,
  deepgram,
  deepseek,
  discordWebhook,
  elevenlabs,
  ftp,
  github,
  gitlab,
  googleAi,
  googleCloudTts,
  googleMapsGeocoding,
  groq,
  groqWhisper,
  minio,
  mistral,
  ollama,
  openai,
  openaiCompatible,
  openaiTts,
  openaiWhisper,
  openrouter,
  postgresql,
  redis,
  resend,
  sendgrid,
  sftp,
  slackWebhook,
  smtp,
  sshKey,
  sshPassword,
  supabase,
  supabaseStorage,
  vercelAiGateway,
  webhook,
  xai,
];
