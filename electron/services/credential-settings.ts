import type { ProviderDescriptor, SettingDescriptor } from '../../shared/catalogue/descriptor.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Settings } from '../../shared/model/connection.ts';

const kindOf = { text: 'string', number: 'number', boolean: 'boolean' } as const satisfies Record<
  SettingDescriptor['type'],
  string
>;

/** Refuses settings the provider does not have, or of another kind than it declares. */
export function requireSettings(descriptor: ProviderDescriptor, settings: Settings): void {
  for (const [key, value] of Object.entries(settings)) {
    const known = descriptor.settings.find((setting) => setting.key === key);
    const field = `settings.${key}`;
    if (known === undefined) throw new AppError('VALIDATION_FAILED', { field, reason: 'unknownKey' });
    if (typeof value !== kindOf[known.type]) throw new AppError('VALIDATION_FAILED', { field, reason: 'wrongFormat' });
  }
}
