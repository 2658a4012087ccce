import { z } from 'zod';

/** What kind of provider it is; each provider has exactly one. */
export const category = z.enum([
  'AI',
  'TRANSCRIPTION',
  'TTS',
  'MESSAGING',
  'VOIP',
  'INFRASTRUCTURE',
  'AUXILIARY',
  'GIT',
  'DEPLOY',
  'BILLING',
]);
export type Category = z.infer<typeof category>;

/** A piece of work a provider can do. */
export const capability = z.enum([
  'chat',
  'embed',
  'transcribe',
  'speak',
  'message',
  'call',
  'cache',
  'database',
  'object-storage',
  'geocode',
  'email',
  'git',
  'deploy',
  'billing',
]);
export type Capability = z.infer<typeof capability>;
