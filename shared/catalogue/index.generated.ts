// Made by electron/providers/generate.ts from the files of this folder; `npm run generate` makes it anew.
import type { ProviderDescriptor } from './descriptor.ts';
import { anthropic } from './providers/anthropic.ts';
import { googleAi } from './providers/google-ai.ts';
import { openai } from './providers/openai.ts';
import { openrouter } from './providers/openrouter.ts';
import { postgresql } from './providers/postgresql.ts';
import { redis } from './providers/redis.ts';
import { smtp } from './providers/smtp.ts';
import { supabase } from './providers/supabase.ts';

/** Every provider there is, by id. */
export const catalogue: readonly ProviderDescriptor[] = [
  anthropic,
  googleAi,
  openai,
  openrouter,
  postgresql,
  redis,
  smtp,
  supabase,
];
