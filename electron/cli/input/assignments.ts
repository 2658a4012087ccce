import type { ProviderDescriptor, SettingDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Reason } from '../../../shared/errors/reasons.ts';
import type { Settings } from '../../../shared/model/connection.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';

const refuse = (field: string, reason: Reason): AppError => new AppError('VALIDATION_FAILED', { field, reason });

/** Cuts `KEY=VALUE` words. A word without `=` is not told: it may be a secret. */
export function cutAssignments(words: readonly string[]): readonly (readonly [key: string, value: string])[] {
  return words.map((word) => {
    const at = word.indexOf('=');
    if (at < 1) throw refuse('--set', 'wrongFormat');
    return [word.slice(0, at), word.slice(at + 1)];
  });
}

type Assigned = { readonly fields: FieldValues; readonly settings: Settings };

/**
 * Sorts `--set` words into a provider's fields and settings.
 *
 * Throws VALIDATION_FAILED with secretInArgv for a secret field, unless the user accepted the risk.
 */
export function assign(words: readonly string[], provider: ProviderDescriptor, allowSecrets: boolean): Assigned {
  const fields: Record<string, string> = {};
  const settings: Record<string, Settings[string]> = {};
  for (const [key, value] of cutAssignments(words)) {
    const field = provider.fields.find((each) => each.key === key);
    const setting = provider.settings.find((each) => each.key === key);
    if (field?.secret === true && !allowSecrets) throw refuse(`fields.${key}`, 'secretInArgv');
    if (field !== undefined) fields[key] = value;
    else if (setting !== undefined) settings[key] = readSetting(setting, value);
    else throw refuse(/^[a-z][a-zA-Z0-9]{0,19}$/.test(key) ? key : '--set', 'unknownKey');
  }
  return { fields, settings };
}

/** Sorts `--set` words where only settings make sense. */
export function assignSettings(words: readonly string[], provider: ProviderDescriptor): Settings {
  return assign(words, { ...provider, fields: [] }, false).settings;
}

function readSetting({ key, type }: SettingDescriptor, text: string): Settings[string] {
  if (type === 'text') return text;
  if (type === 'boolean') {
    if (text !== 'true' && text !== 'false') throw refuse(`settings.${key}`, 'notAnOption');
    return text === 'true';
  }
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw refuse(`settings.${key}`, 'notANumber');
  return value;
}
