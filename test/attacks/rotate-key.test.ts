import { expect, it } from 'vitest';
import { aCredential, anApiKey, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { withRawStore } from '../kit/raw-store.ts';
import { aSession } from '../kit/session.ts';
import { answerOf } from './backup-kit.ts';

const secrets = 620;

async function aRichOrganisation() {
  const made = await createUnlockedVault();
  const { slug } = await anOrganisation(made.api);
  const scope = { kind: 'organisation', organisation: slug } as const;
  const apiKey = anApiKey('rotated');
  for (let number = 0; number < secrets; number += 1) await aCredential(made.api, { scope, fields: { apiKey } });
  return { ...made, slug, scope, apiKey };
}

/** How many secret fields are sealed under each generation of a data key. */
const usesOf = (made: Parameters<typeof withRawStore>[0]): Promise<unknown> =>
  withRawStore(made, (database) =>
    database
      .prepare(
        'select hex(substr(sealed, 4, 4)) as generation, count(*) as fields from credential_secret group by 1 order by 1',
      )
      .all({}),
  );

it('a rotation that was left half-way goes on where it stood, and every secret opens before, between and after', async () => {
  const made = await aRichOrganisation();
  const { api, slug, scope, apiKey } = made;
  for await (const step of await api.organisations.rotateKey({ organisation: slug })) {
    expect(step).toMatchObject({ done: 500, total: secrets, answer: null });
    break;
  }
  const cli = made.client(aSession({ origin: 'cli', autoLocks: false }));
  await cli.vault.unlock({ passphrase: testPassphrase });
  const { credentials } = await api.credentials.list({ scope });
  const reveal = async (at: number) => {
    const { id } = credentials[at] ?? { id: expect.fail('no such credential') };
    return (await cli.credentials.reveal({ id, field: 'apiKey', passphrase: null })).fields;
  };
  expect([await reveal(0), await reveal(secrets - 1)]).toEqual([{ apiKey }, { apiKey }]);
  const rotated = await answerOf(api.organisations.rotateKey({ organisation: slug }));
  expect(rotated).toMatchObject({ generation: 2, resealed: secrets - 500 });
  expect([await reveal(0), await reveal(secrets - 1)]).toEqual([{ apiKey }, { apiKey }]);
  expect(await api.audit.verify({})).toMatchObject({ ok: true });
  await made.engine.close();
  expect(await usesOf(made)).toEqual([{ generation: '00000002', fields: secrets }]);
});
