import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportedOrganisation } from '../../shared/contract/exports.ts';
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
  expect(entries.map(({ detail }) => detail)).toEqual([{ withSecrets: false, encrypted: false }]);
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
  expect(entries.map(({ detail }) => detail)).toEqual([{ withSecrets: true, encrypted: false }]);
});

const own = 'tucano janela pedra violão 73';

/** A folder for the files of one test. */
const fileIn = (folder: string) => (name: string) => join(folder, name);

it('an encrypted export gives back the whole document, and only to its own passphrase', async () => {
  const { api, cli, slug, apiKey, dataDir, client } = await anAgency();
  const at = fileIn(dataDir);
  const made = await cli.exports.create({
    organisation: slug,
    file: at('e.chvexport'),
    withSecrets: true,
    passphrase: own,
  });
  expect(made).toEqual({ file: at('e.chvexport'), withSecrets: true, connections: 1, credentials: 1 });
  const bytes = readFileSync(at('e.chvexport'));
  for (const word of [apiKey, slug, own]) expect(bytes.includes(word)).toBe(false);
  const { entries } = await api.audit.list({ action: 'organisation.exported' });
  expect(entries.map(({ detail }) => detail)).toEqual([{ withSecrets: true, encrypted: true }]);
  const stranger = client(aSession({ origin: 'cli', autoLocks: false }));
  const open = (passphrase: string, out: string) => stranger.exports.open({ file: at('e.chvexport'), passphrase, out });
  expect(await failureOf(open(testPassphrase, at('wrong')))).toMatchObject({
    code: 'WRONG_PASSPHRASE',
    reason: 'wrongExportPassphrase',
  });
  expect(existsSync(at('wrong'))).toBe(false);
  const opened = await open(own, at('e.json'));
  const text = readFileSync(at('e.json'), 'utf8');
  expect(opened).toMatchObject({ file: at('e.json'), bytes: Buffer.byteLength(text) });
  const document = exportedOrganisation.parse(JSON.parse(text));
  expect(document.organisation.slug).toBe(slug);
  expect(document.credentials.map(({ secrets }) => secrets)).toEqual([{ apiKey }]);
  expect([at('e.chvexport'), at('e.json')].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
});

it('an encrypted export is refused to a page, to a weak passphrase, and over a file that is there', async () => {
  const { api, cli, slug, dataDir } = await anAgency();
  const file = join(dataDir, 'there');
  writeFileSync(file, 'mine');
  const order = { organisation: slug, file, withSecrets: true, passphrase: own };
  expect(await failureOf(api.exports.create(order))).toMatchObject({ code: 'FORBIDDEN', reason: 'commandLineOnly' });
  const weak = { ...order, file: join(dataDir, 'weak'), passphrase: 'password' };
  expect(await failureOf(cli.exports.create(weak))).toMatchObject({ code: 'WEAK_PASSPHRASE', field: 'passphrase' });
  expect(await failureOf(cli.exports.create(order))).toMatchObject({ code: 'VALIDATION_FAILED', reason: 'fileExists' });
  expect(await failureOf(api.exports.open({ file, out: file, passphrase: own }))).toMatchObject({ code: 'FORBIDDEN' });
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect((await api.audit.list({ action: 'organisation.exported' })).entries).toEqual([]);
  expect(readdirSync(dataDir).filter((name) => name.includes('weak') || name.endsWith('.tmp'))).toEqual([]);
});
