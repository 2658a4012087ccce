import { systemRandom } from '../../../electron/core/adapters/random.ts';
import { createKeyRing } from '../../../electron/vault/key-ring.ts';
import { organisationId } from '../../../shared/model/ids.ts';
import { type Figure, measured } from '../figure.ts';
import { timed } from '../timing.ts';

const rounds = 50_000;

export const figure: Figure = {
  title: 'Seal and open a secret of 164 characters',
  limitMs: 60_000,
  take: async () => {
    const random = systemRandom();
    const tenant = organisationId.parse('01900000-0000-7000-8000-0000000000a1');
    const ring = createKeyRing({ vaultId: random.uuid(0), rootKey: random.bytes(32), random });
    ring.mintDataKey(tenant, 1);
    const place = {
      tenant,
      table: 'credential_secret',
      record: '01900000-0000-7000-8000-00000000c0de',
      field: 'apiKey',
      stamp: '0192f0000000-0001-d1',
      destination: 'https://api.openai.com',
    };
    const secret = 'k'.repeat(164);
    const sealed = ring.seal(place, secret);
    const perSecond = async (run: () => unknown): Promise<number> => {
      const ms = await timed(() => {
        for (let round = 0; round < rounds; round += 1) run();
      });
      return (rounds * 1000) / ms;
    };
    return [
      measured('sealed', await perSecond(() => ring.seal(place, secret)), 'per second'),
      measured('opened', await perSecond(() => ring.open(place, sealed)), 'per second'),
    ];
  },
};
