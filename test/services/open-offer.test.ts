import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCredential } from '../../electron/services/create-credential.ts';
import { openOffer } from '../../electron/services/resolution.ts';
import type { ServiceContext } from '../../electron/services/service-context.ts';
import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Offer } from '../../shared/model/resolution.ts';
import { anApiKey } from '../kit/builders.ts';
import { writeOrganisation } from '../store/store-writes.ts';
import { anOpenStore } from './open-store.ts';

type Scope = Parameters<typeof createCredential>[1]['scope'];

/** A key of OpenAI, as it would be offered. */
function offered(context: ServiceContext, scope: Scope, end: string): Omit<Offer, 'level'> {
  const { id } = createCredential(context, {
    commandId: randomUUID(),
    scope,
    provider: 'openai',
    label: end,
    fields: { apiKey: anApiKey(end) },
    settings: {},
    notes: '',
    weight: 1,
    expiresAt: null,
    active: true,
    confirmDestination: null,
  });
  return { credentialId: id, provider: 'openai', serves: 'openai', label: end, settings: {}, overridden: [] };
}

const organisationWithKey = (context: ServiceContext, slug: string) => {
  const id: OrganisationId = writeOrganisation(context.store, slug);
  return { id, key: offered(context, { kind: 'organisation', organisation: slug }, slug) };
};

describe('what an organisation was offered', () => {
  it('opens as its own, and as the agency’s on every level that may lead there', () => {
    const context = anOpenStore();
    const { id, key } = organisationWithKey(context, 'acme');
    const agency = offered(context, { kind: 'system' }, 'casa');
    expect(openOffer(context, id, { ...key, level: 'organisation' })).toEqual({ apiKey: anApiKey('acme') });
    expect(openOffer(context, id, { ...agency, level: 'system' })).toEqual({ apiKey: anApiKey('casa') });
    expect(openOffer(context, id, { ...agency, level: 'connection' })).toEqual({ apiKey: anApiKey('casa') });
  });

  it('never opens a key of another organisation, whatever level it claims', () => {
    const context = anOpenStore();
    const { id } = organisationWithKey(context, 'acme');
    const stranger = organisationWithKey(context, 'beta');
    for (const level of ['connection', 'organisation', 'inherited', 'system'] as const) {
      expect(() => openOffer(context, id, { ...stranger.key, level })).toThrow(
        expect.objectContaining({ code: 'NOT_FOUND' }),
      );
    }
  });
});
