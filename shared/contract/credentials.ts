import { z } from 'zod';
import { category } from '../model/category.ts';
import { settings } from '../model/connection.ts';
import {
  credentialLabel,
  credentialNotes,
  credentialView,
  credentialWeight,
  fieldValues,
} from '../model/credential.ts';
import { credentialOrder } from '../model/credential-order.ts';
import { hostKeyFingerprint } from '../model/host-key.ts';
import { commandId, connectionId, credentialId, providerId } from '../model/ids.ts';
import { instant } from '../model/time.ts';
import { command, query } from './define.ts';
import { organisationRef } from './organisations.ts';
import { passphrase } from './vault.ts';

/** The agency itself, an organisation by slug or id, or a connection by id. */
export const scopeRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('system') }),
  z.strictObject({ kind: z.literal('organisation'), organisation: organisationRef }),
  z.strictObject({ kind: z.literal('connection'), connection: connectionId }),
]);
export type ScopeRef = z.infer<typeof scopeRef>;

const target = { commandId, id: credentialId, expectedRevision: z.int().positive() } as const;

/** Host a user agreed to by name, where a fixed-host vendor's key is to go elsewhere. */
const confirmDestination = z.string().max(300).nullable();

/** The fresh passphrase, asked again 5 minutes after the last time it was typed. */
const freshPassphrase = passphrase.nullable();

export const credentials = {
  list: query('unlocked')
    .input(
      z.strictObject({
        /** Null: everywhere. An organisation includes its connections' credentials. */
        scope: scopeRef.nullable(),
        provider: providerId.nullable().default(null),
        category: category.nullable().default(null),
        trashed: z.boolean().default(false),
      }),
    )
    .output(z.strictObject({ credentials: z.array(credentialView) })),
  get: query('unlocked')
    .input(z.strictObject({ id: credentialId }))
    .output(credentialView),
  create: command('unlocked')
    .input(
      z.strictObject({
        commandId,
        scope: scopeRef,
        provider: providerId,
        label: credentialLabel,
        fields: fieldValues,
        settings: settings.default({}),
        notes: credentialNotes.default(''),
        weight: credentialWeight.default(1),
        expiresAt: instant.nullable().default(null),
        active: z.boolean().default(true),
        scheduledTests: z.boolean().default(true),
        confirmDestination: confirmDestination.default(null),
      }),
    )
    .output(credentialView),
  /** Fields that are left out stay. Changing a destination field asks for every secret again (SECRET_REQUIRED). */
  update: command('unlocked')
    .input(
      z.strictObject({
        ...target,
        label: credentialLabel.optional(),
        fields: fieldValues.optional(),
        settings: settings.optional(),
        notes: credentialNotes.optional(),
        weight: credentialWeight.optional(),
        expiresAt: instant.nullable().optional(),
        scheduledTests: z.boolean().optional(),
        confirmDestination: confirmDestination.default(null),
      }),
    )
    .output(credentialView),
  /** The fallback list of one scope and category, or of one provider of it, with how each key stands and what is weak. */
  order: query('unlocked')
    .input(z.strictObject({ scope: scopeRef, category, provider: providerId.nullable().default(null) }))
    .output(credentialOrder),
  /**
   * Moves it to a place (0 is primary) in its scope's and category's one order.
   *
   * `expectedOrder` is the whole order the user saw: where it is another one by now, nothing moves and the error
   * (CONFLICT, orderChanged) carries the ids of the order as it is.
   */
  move: command('unlocked')
    .input(
      z.strictObject({
        ...target,
        position: z.int().nonnegative(),
        expectedOrder: z.array(credentialId).max(10_000).nullable().default(null),
      }),
    )
    .output(z.strictObject({ credentials: z.array(credentialView) })),
  setActive: command('unlocked')
    .input(z.strictObject({ ...target, active: z.boolean() }))
    .output(credentialView),
  remove: command('unlocked').input(z.strictObject(target)).output(credentialView),
  restore: command('unlocked').input(z.strictObject(target)).output(credentialView),
  /**
   * Trusts the server key that the last test was shown, in place of the one trusted before; `fingerprint` is the one
   * the user read. CONFLICT (hostKeyNotSeen) when the last test saw another one.
   */
  trustHostKey: command('unlocked')
    .input(z.strictObject({ ...target, fingerprint: hostKeyFingerprint }))
    .output(credentialView),
  /** The one way a secret reaches a person. One field, or all where `field` is null (CLI only). */
  reveal: command('unlocked')
    .input(z.strictObject({ id: credentialId, field: z.string().nullable(), passphrase: freshPassphrase }))
    .output(z.strictObject({ fields: z.record(z.string(), z.string()), hideAt: instant })),
  /** Puts a secret on the clipboard of a host that can clear it, or hands it to the page where none can. */
  copy: command('unlocked')
    .input(z.strictObject({ id: credentialId, field: z.string(), passphrase: freshPassphrase }))
    .output(
      z.strictObject({
        /** The value where the page must copy by itself; null where the host already did. */
        value: z.string().nullable(),
        clearsAt: instant,
      }),
    ),
};
