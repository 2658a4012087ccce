import { expect, it } from 'vitest';
import type { ExportPart } from '../../shared/contract/organisations.ts';
import { aConnection, aCredential, anApiKey, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { aSession } from '../kit/session.ts';

async function anAgency() {
  const made = await createUnlockedVault();
  const { slug } = await anOrganisation(made.api);
  const other = await anOrganisation(made.api);
  const apiKey = anApiKey('exported');
  await aConnection(made.api, { organisation: slug });
  await aCredential(made.api, { scope: { kind: 'organisation', organisation: slug }, fields: { apiKey } });
  await aCredential(made.api, { scope: { kind: 'organisation', organisation: other.slug } });
  const cli = made.client(aSession({ origin: 'cli', autoLocks: false }));
  await cli.vault.unlock({ passphrase: testPassphrase });
  return { ...made, cli, slug, apiKey };
}

async function partsOf(stream: Promise<AsyncIterable<ExportPart>>): Promise<readonly ExportPart[]> {
  const parts: ExportPart[] = [];
  for await (const part of await stream) parts.push(part);
  return parts;
}

it('an export holds all of one organisation, nothing of another, and no secret', async () => {
  const { api, slug, apiKey } = await anAgency();
  const parts = await partsOf(api.organisations.export({ organisation: slug }));
  expect(parts.map(({ kind }) => kind)).toEqual(['organisation', 'connection', 'credential']);
  expect(JSON.stringify(parts)).not.toContain(apiKey);
  const { entries } = await api.audit.list({ action: 'organisation.exported' });
  expect(entries.map(({ detail }) => detail)).toEqual([{ withSecrets: false }]);
});

it('secrets leave in clear only for the command line and only with the slug typed again, on record', async () => {
  const { api, cli, slug, apiKey } = await anAgency();
  const order = { organisation: slug, withSecrets: true };
  expect(await failureOf(partsOf(api.organisations.export({ ...order, confirm: slug })))).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await failureOf(partsOf(cli.organisations.export(order)))).toMatchObject({
    code: 'CONFIRMATION_REQUIRED',
    reason: 'confirmPlainExport',
  });
  expect((await api.audit.list({ action: 'organisation.exported' })).entries).toEqual([]);
  const parts = await partsOf(cli.organisations.export({ ...order, confirm: slug }));
  expect(parts.flatMap((part) => (part.kind === 'credential' ? [part.secrets] : []))).toEqual([{ apiKey }]);
  const { entries } = await api.audit.list({ action: 'organisation.exported' });
  expect(entries.map(({ detail }) => detail)).toEqual([{ withSecrets: true }]);
});
