import type { Redis } from 'ioredis';
import { matchRow } from '../../probes/kit/error-table.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import { errors } from './errors.ts';

const firstWord = (message: string): string => message.split(' ', 1)[0] ?? '';

/** What a failed command means. A reply the parser cannot read, or a hang-up, comes from something that is not Redis. */
function toStop(error: unknown): ProbeStop {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (name !== 'ReplyError') return new ProbeStop({ cause: 'NOT_OUR_SERVICE', confidence: 'likely' });
  const found = matchRow(errors, { code: firstWord(message), text: message });
  return new ProbeStop(found ?? { cause: 'UNKNOWN', confidence: 'guess' });
}

/** Sends one command; rejects with ProbeStop. */
export async function command(client: Redis, ...words: readonly [string, ...string[]]): Promise<unknown> {
  const [name, ...rest] = words;
  try {
    return await client.call(name, ...rest);
  } catch (error) {
    throw toStop(error);
  }
}

/** Sends a command whose refusal is no news, such as INFO for a user who may not ask. */
export async function commandIfAllowed(client: Redis, ...words: readonly [string, ...string[]]): Promise<string> {
  const [name, ...rest] = words;
  const reply = await client.call(name, ...rest).catch(() => '');
  return typeof reply === 'string' ? reply : '';
}
