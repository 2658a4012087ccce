import { z } from 'zod';
import { entityShape } from './entity.ts';
import { connectionId, credentialId, organisationId, projectId, providerId } from './ids.ts';
import { instant } from './time.ts';

/** A non-secret setting value. */
export const settingValue = z.union([z.string().max(2_000), z.number(), z.boolean()]);
export const settings = z.record(z.string().max(60), settingValue);
export type Settings = z.infer<typeof settings>;

/** A connection's own choice for one provider: another credential, model or parameters. */
export const override = z.strictObject({
  provider: providerId,
  credential: credentialId.nullable(),
  settings,
});
export type Override = z.infer<typeof override>;

/** One channel instance of an organisation, such as the WhatsApp number "Vendas". */
export const connection = z.strictObject({
  id: connectionId,
  organisationId,
  name: z.string().trim().min(1).max(120),
  kind: z.string().trim().min(1).max(40),
  overrides: z.array(override),
  notes: z.string().max(10_000),
  ...entityShape,
  trashedAt: instant.nullable(),
});
export type Connection = z.infer<typeof connection>;

export const projectKind = z.enum(['static_site', 'web_app']);

/** A site or app of an organisation; servers, .env files, hosting and backups hang on it. */
export const project = z.strictObject({
  id: projectId,
  organisationId,
  name: z.string().trim().min(1).max(120),
  kind: projectKind,
  url: z.url().nullable(),
  ...entityShape,
  trashedAt: instant.nullable(),
});
export type Project = z.infer<typeof project>;
