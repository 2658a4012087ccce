import { z } from 'zod';
import { connectionId, providerId } from '../model/ids.ts';
import { question, resolution as resolutionModel } from '../model/resolution.ts';
import { command, query } from './define.ts';
import { organisationRef } from './organisations.ts';
import { passphrase } from './vault.ts';

const ask = {
  organisation: organisationRef,
  connection: connectionId.nullable().default(null),
  question,
  /** Providers to be taken as failing, for "what happens if". */
  down: z.array(providerId).max(60).default([]),
} as const;

export const resolution = {
  resolve: query('unlocked').input(z.strictObject(ask)).output(resolutionModel),
  /** As `resolve`, with the chosen credential's fields in clear. */
  reveal: command('unlocked')
    .input(z.strictObject({ ...ask, passphrase: passphrase.nullable() }))
    .output(resolutionModel.extend({ fields: z.record(z.string(), z.string()).nullable() })),
};
