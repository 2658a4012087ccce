import { AppError } from '../../../shared/errors/app-error.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';

export const providerHandlers = ({ any }: Api, { catalogue }: EngineParts) => ({
  list: any.providers.list.handler(() => ({ providers: [...catalogue.values()] })),
  get: any.providers.get.handler(({ input }) => {
    const descriptor = catalogue.get(input.id);
    if (descriptor === undefined) throw new AppError('NOT_FOUND', { reason: 'unknownProvider' });
    return descriptor;
  }),
});
