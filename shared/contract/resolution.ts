import { z } from 'zod';
import { connectionId, credentialId, providerId } from '../model/ids.ts';
import { explanation, question, resolution as resolutionModel } from '../model/resolution.ts';
import { command, query } from './define.ts';
import { organisationRef } from './organisations.ts';
import { passphrase } from './vault.ts';

const ask = {
  organisation: organisationRef,
  connection: connectionId.nullable().default(null),
  question,
  /** The model the call is for. A key whose list of models leaves it out is no candidate. */
  model: z.string().min(1).max(200).nullable().default(null),
  /** Providers and credentials to be taken as failing, for "what happens if". */
  down: z
    .array(z.union([providerId, credentialId]))
    .max(100)
    .default([]),
} as const;

export const resolution = {
  resolve: query('unlocked').input(z.strictObject(ask)).output(resolutionModel),
  /** The same with what a call would try one after the other, and step by step why. Nothing is turned by it. */
  explain: query('unlocked').input(z.strictObject(ask)).output(explanation),
  /** As `resolve`, with the chosen credential's fields in clear. */
  reveal: command('unlocked')
    .input(z.strictObject({ ...ask, passphrase: passphrase.nullable() }))
    .output(resolutionModel.extend({ fields: z.record(z.string(), z.string()).nullable() })),
};
