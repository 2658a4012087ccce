import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { SettingChanges } from '../../../shared/contract/settings.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { networkSettings, plainSettings } from '../../../shared/model/settings.ts';
import { inputRefusal } from '../../core/middleware/input-refusal.ts';
import { cutAssignments } from './assignments.ts';

/** What only standard input may bring. */
export const pipedSettings = z.strictObject({ proxyPassword: z.string().max(500).nullable() }).partial();

const plainKeys: readonly string[] = Object.keys(plainSettings.shape);
const networkKeys: readonly string[] = ['proxyUrl', 'proxyUser'];

/** A typed word as what it stands for: a number, on or off, nothing, or itself. */
function meant(word: string): string | number | boolean | null {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'none' ? null : word;
}

const parsed = <T>(schema: z.ZodType<T>, values: Readonly<Record<string, unknown>>): T => {
  const checked = schema.safeParse(values);
  if (!checked.success) throw inputRefusal(checked.error.issues, values);
  return checked.data;
};

type Assigned = {
  readonly plain: Omit<SettingChanges, 'network'>;
  readonly network: { readonly proxyUrl?: string | null | undefined; readonly proxyUser?: string | null | undefined };
};

/** Settings by their names in `settings show`. Throws VALIDATION_FAILED naming the first that does not fit. */
export function assignSettingValues(words: readonly string[]): Assigned {
  const plain: Record<string, unknown> = {};
  const network: Record<string, unknown> = {};
  for (const [key, word] of cutAssignments(words)) {
    if (plainKeys.includes(key)) plain[key] = meant(word);
    else if (networkKeys.includes(key)) network[key] = word === 'none' ? null : word;
    else {
      const reason = key === 'proxyPassword' ? 'secretInArgv' : 'unknownKey';
      throw new AppError('VALIDATION_FAILED', { field: key.slice(0, 40), reason });
    }
  }
  return {
    plain: parsed(plainSettings.partial(), plain),
    network: parsed(networkSettings.pick({ proxyUrl: true, proxyUser: true }).partial(), network),
  };
}

/** The authorities of a PEM file, or none of them for `none`. Throws VALIDATION_FAILED where it cannot be read. */
export async function readAuthorities(path: string): Promise<{ readonly extraCaPem: string | null }> {
  if (path === 'none') return { extraCaPem: null };
  const extraCaPem = await readFile(path, 'utf8').catch(() => {
    throw new AppError('VALIDATION_FAILED', { field: '--ca-file', reason: 'fileUnreadable' });
  });
  return { extraCaPem };
}
