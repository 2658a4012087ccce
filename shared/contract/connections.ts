import { z } from 'zod';
import { connection, settings } from '../model/connection.ts';
import { commandId, connectionId, credentialId, providerId } from '../model/ids.ts';
import { command, query } from './define.ts';
import { organisationRef } from './organisations.ts';

const target = { commandId, id: connectionId, expectedRevision: z.int().positive() } as const;

export const connections = {
  list: query('unlocked')
    .input(z.strictObject({ organisation: organisationRef, trashed: z.boolean().default(false) }))
    .output(z.strictObject({ connections: z.array(connection) })),
  /** By id, trashed or not. */
  get: query('unlocked')
    .input(z.strictObject({ id: connectionId }))
    .output(connection),
  create: command('unlocked')
    .input(
      z.strictObject({
        commandId,
        organisation: organisationRef,
        name: connection.shape.name,
        kind: connection.shape.kind,
        notes: connection.shape.notes.default(''),
      }),
    )
    .output(connection),
  /** Another name, kind or note. What is left out stays. */
  update: command('unlocked')
    .input(
      z.strictObject({
        ...target,
        name: connection.shape.name.optional(),
        kind: connection.shape.kind.optional(),
        notes: connection.shape.notes.optional(),
      }),
    )
    .output(connection),
  /** Chooses another credential, model or parameters for one provider on this connection. */
  setOverride: command('unlocked')
    .input(z.strictObject({ ...target, provider: providerId, credential: credentialId.nullable(), settings }))
    .output(connection),
  clearOverride: command('unlocked')
    .input(z.strictObject({ ...target, provider: providerId }))
    .output(connection),
  remove: command('unlocked').input(z.strictObject(target)).output(connection),
  restore: command('unlocked').input(z.strictObject(target)).output(connection),
};
