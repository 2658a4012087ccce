import { type CredentialView, credentialView } from '../../../shared/model/credential.ts';

const id = '0197a000-0000-7000-8000-000000000001';

/** A stored OpenAI key of the agency, as lists have it; only what a test cares about need be said. */
export const aCredentialView = (values: Partial<CredentialView> = {}): CredentialView => ({
  ...credentialView.parse({
    id,
    provider: 'openai',
    category: 'AI',
    label: 'Produção',
    scope: 'system',
    organisation: null,
    organisationId: null,
    connection: null,
    connectionId: null,
    fields: { apiKey: 'sk-proj-••••wXyZ' },
    settings: {},
    position: 0,
    weight: 1,
    active: true,
    notes: '',
    expiresAt: null,
    customDestination: null,
    scheduledTests: true,
    hostKey: null,
    health: { status: 'active', verdict: null, cause: null, testedAt: null },
    revision: 1,
    createdAt: 1,
    updatedAt: 1,
    trashedAt: null,
  }),
  ...values,
});
