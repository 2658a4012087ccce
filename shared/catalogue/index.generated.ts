// Made by electron/providers/generate.ts from the files of this folder; `npm run generate` makes it anew.
import { withAllowedModels } from './allowed-models.ts';
import type { ProviderDescriptor } from './descriptor.ts';
import { anthropic } from './providers/anthropic.ts';
import { assemblyai } from './providers/assemblyai.ts';
import { awsS3 } from './providers/aws-s3.ts';
import { azureOpenai } from './providers/azure-openai.ts';
import { bitbucket } from './providers/bitbucket.ts';
import { cloudflareR2 } from './providers/cloudflare-r2.ts';
import { deepgram } from './providers/deepgram.ts';
import { deepseek } from './providers/deepseek.ts';
import { discordWebhook } from './providers/discord-webhook.ts';
import { elevenlabs } from './providers/elevenlabs.ts';
import { ftp } from './providers/ftp.ts';
import { github } from './providers/github.ts';
import { gitlab } from './providers/gitlab.ts';
import { googleAi } from './providers/google-ai.ts';
import { googleCloudTts } from './providers/google-cloud-tts.ts';
import { googleMapsGeocoding } from './providers/google-maps-geocoding.ts';
import { groq } from './providers/groq.ts';
import { groqWhisper } from './providers/groq-whisper.ts';
import { minio } from './providers/minio.ts';
import { mistral } from './providers/mistral.ts';
import { ollama } from './providers/ollama.ts';
import { openai } from './providers/openai.ts';
import { openaiCompatible } from './providers/openai-compatible.ts';
import { openaiTts } from './providers/openai-tts.ts';
import { openaiWhisper } from './providers/openai-whisper.ts';
import { openrouter } from './providers/openrouter.ts';
import { postgresql } from './providers/postgresql.ts';
import { redis } from './providers/redis.ts';
import { resend } from './providers/resend.ts';
import { sendgrid } from './providers/sendgrid.ts';
import { sftp } from './providers/sftp.ts';
import { slackWebhook } from './providers/slack-webhook.ts';
import { smtp } from './providers/smtp.ts';
import { sshKey } from './providers/ssh-key.ts';
import { sshPassword } from './providers/ssh-password.ts';
import { supabase } from './providers/supabase.ts';
import { supabaseStorage } from './providers/supabase-storage.ts';
import { vercelAiGateway } from './providers/vercel-ai-gateway.ts';
import { webhook } from './providers/webhook.ts';
import { xai } from './providers/xai.ts';

/** Every provider there is, by id. */
export const catalogue: readonly ProviderDescriptor[] = [
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
].map(withAllowedModels);
