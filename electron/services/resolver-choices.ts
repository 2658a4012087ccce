import { AppError } from '../../shared/errors/app-error.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { descriptorOf, type ServiceContext } from './service-context.ts';

type Choices = { readonly [Key in 'inheritance' | 'strategies']?: Organisation[Key] | undefined };

/** Refuses a choice about a provider the catalogue does not have, or about inheriting where there is nothing to inherit. */
export function requireChoices(context: ServiceContext, { inheritance = {}, strategies }: Choices): void {
  for (const provider of Object.keys(inheritance)) {
    if (descriptorOf(context, provider).inherits === null) {
      throw new AppError('VALIDATION_FAILED', { field: `inheritance.${provider}`, reason: 'notInheriting' });
    }
  }
  for (const provider of Object.keys(strategies?.providers ?? {})) descriptorOf(context, provider);
}
