import type { KeyRing, SealContext } from '../../../electron/ports/key-ring.ts';
import { createKeyRing } from '../../../electron/vault/key-ring.ts';
import type { OrganisationId } from '../../../shared/model/ids.ts';
import { organisationId } from '../../../shared/model/ids.ts';
import { seededRandom } from '../../kit/random.ts';

export const vaultId = '01900000-0000-7000-8000-00000000000a';
export const tenantA: OrganisationId = organisationId.parse('01900000-0000-7000-8000-0000000000a1');
export const tenantB: OrganisationId = organisationId.parse('01900000-0000-7000-8000-0000000000b1');

/** A ring without any data key. The same seed gives the same vault keys. */
export const testRing = (options: { readonly vaultId?: string; readonly seed?: string } = {}): KeyRing =>
  createKeyRing({
    vaultId: options.vaultId ?? vaultId,
    rootKey: seededRandom(options.seed ?? 'root').bytes(32),
    random: seededRandom('ring'),
  });

/** Where the sealed values of these tests belong. */
export const place: SealContext = {
  tenant: tenantA,
  table: 'credential_secret',
  record: '01900000-0000-7000-8000-00000000c0de',
  field: 'apiKey',
  stamp: '0192f0000000-0001-d1',
  destination: 'https://api.openai.com',
};
