import { z } from 'zod';
import { providerDescriptor } from '../catalogue/descriptor.ts';
import { providerId } from '../model/ids.ts';
import { nothing, query } from './define.ts';

export const providers = {
  list: query('nothing')
    .input(nothing)
    .output(z.strictObject({ providers: z.array(providerDescriptor) })),
  get: query('nothing')
    .input(z.strictObject({ id: providerId }))
    .output(providerDescriptor),
};
