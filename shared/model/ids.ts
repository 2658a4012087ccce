import { z } from 'zod';

/** UUIDv7 ids, branded by what they name, so that one can never stand for another. */
export const organisationId = z.uuidv7().brand<'OrganisationId'>();
export const credentialId = z.uuidv7().brand<'CredentialId'>();
export const connectionId = z.uuidv7().brand<'ConnectionId'>();
export const projectId = z.uuidv7().brand<'ProjectId'>();
export const memberId = z.uuidv7().brand<'MemberId'>();
export const deviceId = z.uuidv7().brand<'DeviceId'>();
export const alertId = z.uuidv7().brand<'AlertId'>();
export const rotationId = z.uuidv7().brand<'RotationId'>();

export type OrganisationId = z.infer<typeof organisationId>;
export type CredentialId = z.infer<typeof credentialId>;
export type ConnectionId = z.infer<typeof connectionId>;
export type ProjectId = z.infer<typeof projectId>;
export type MemberId = z.infer<typeof memberId>;
export type DeviceId = z.infer<typeof deviceId>;
export type AlertId = z.infer<typeof alertId>;
export type RotationId = z.infer<typeof rotationId>;

/** A provider's id as the catalogue spells it, such as `openai`. Whether it exists is the catalogue's word. */
export const providerId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
export type ProviderId = z.infer<typeof providerId>;

/** Made by the client once per command, so that a dropped connection never runs it twice (kept 24 h). */
export const commandId = z.uuid();

/** Reserved tenant under whose data key the agency's own ("system") records are sealed. */
export const systemTenant = 'system';
/** Whose data key seals a record: an organisation's, or the agency's own. */
export type Tenant = OrganisationId | typeof systemTenant;
