import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../shared/contract/index.ts';

type OrganisationInput = Parameters<ApiClient['organisations']['create']>[0];
type CredentialInput = Parameters<ApiClient['credentials']['create']>[0];
type ConnectionInput = Parameters<ApiClient['connections']['create']>[0];

let made = 0;

/** A number no other builder call of this process got. */
const next = (): number => {
  made += 1;
  return made;
};

/** An OpenAI key nobody ever had. */
export const anApiKey = (tail = `canary${next()}`): string => `sk-proj-${tail.padStart(48, 'A1b2C3d4')}`;

/** A new organisation; only what a test cares about need be said. */
export const anOrganisation = (api: ApiClient, values: Partial<OrganisationInput> = {}) => {
  const number = next();
  return api.organisations.create({
    commandId: randomUUID(),
    slug: `cliente-${number}`,
    name: `Cliente ${number}`,
    ...values,
  });
};

/** A new OpenAI credential of the agency, unless told otherwise. */
export const aCredential = (api: ApiClient, values: Partial<CredentialInput> = {}) =>
  api.credentials.create({
    commandId: randomUUID(),
    scope: { kind: 'system' },
    provider: 'openai',
    label: `Chave ${next()}`,
    fields: { apiKey: anApiKey() },
    ...values,
  });

/** A new connection of an organisation. */
export const aConnection = (api: ApiClient, values: Partial<ConnectionInput> & Pick<ConnectionInput, 'organisation'>) =>
  api.connections.create({ commandId: randomUUID(), name: `Vendas ${next()}`, kind: 'whatsapp', ...values });
