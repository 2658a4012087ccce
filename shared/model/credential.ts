import { z } from 'zod';
import { category } from './category.ts';
import { settings } from './connection.ts';
import { entityShape } from './entity.ts';
import { trustedHostKey } from './host-key.ts';
import { connectionId, credentialId, organisationId, providerId } from './ids.ts';
import { slug } from './slug.ts';
import { cause, status, verdict } from './test-result.ts';
import { instant } from './time.ts';

/** What the last test said and what follows from it. An old test changes the age shown, not the status. */
export const health = z.strictObject({
  status,
  verdict: verdict.nullable(),
  cause: cause.nullable(),
  testedAt: instant.nullable(),
});
export type Health = z.infer<typeof health>;

/** Names a user may give a credential; unique per scope and provider. */
export const credentialLabel = z.string().trim().min(1).max(80);
export const credentialNotes = z.string().max(10_000);
export const credentialWeight = z.int().min(0).max(1_000);

/** Values of a credential's fields by field key. On the way in they may hold secrets; never on the way out. */
export const fieldValues = z.record(z.string().max(60), z.string().max(20_000));
export type FieldValues = z.infer<typeof fieldValues>;

/** A credential as anyone may see it: secrets masked. This is also the CLI's `credential show` answer. */
export const credentialView = z.strictObject({
  id: credentialId,
  provider: providerId,
  category,
  label: credentialLabel,
  scope: z.enum(['system', 'organisation', 'connection']),
  /** Slug, or null for system. */
  organisation: slug.nullable(),
  organisationId: organisationId.nullable(),
  /** Connection's name, or null. */
  connection: z.string().nullable(),
  connectionId: connectionId.nullable(),
  /** Plain values as they are, secrets as masks. */
  fields: z.record(z.string(), z.string()),
  settings,
  position: z.int().nonnegative(),
  weight: credentialWeight,
  active: z.boolean(),
  notes: credentialNotes,
  expiresAt: instant.nullable(),
  /** Host of a destination that is not the vendor's own, shown as a badge; null otherwise. */
  customDestination: z.string().nullable(),
  /** Whether the machine may test it by itself, where the settings have it do so. */
  scheduledTests: z.boolean(),
  /** The server's own key that is trusted where it goes; null before a first use, and where servers have none. */
  hostKey: trustedHostKey.nullable(),
  health,
  ...entityShape,
  trashedAt: instant.nullable(),
});
export type CredentialView = z.infer<typeof credentialView>;
