import { beforeEach, describe, expect, it } from 'vitest';
import { auditListAnswer, auditVerifyAnswer, resolveAnswer } from '../../shared/contract/cli-answers.ts';
import { anApiKey } from '../kit/builders.ts';
import { type CommandLine, commandLine } from './command-line.ts';

const canary = anApiKey('S3cretCanary');

let cli: CommandLine;
beforeEach(async () => {
  cli = commandLine();
  await cli.ask(['init', '--no-keychain']);
  await cli.ask(['org', 'add', 'acme']);
});

const asks = (line: string, piped?: string) => cli.ask(line.split(' '), piped === undefined ? {} : { piped });
const add = (holder: string, label: string) =>
  asks(
    `credential add ${holder} --provider openai --label ${label} --stdin`,
    JSON.stringify({ fields: { apiKey: canary }, settings: { model: 'gpt-4o' } }),
  );

describe('chaveiro resolve', () => {
  it('exits 0 with who was chosen and why the others were not', async () => {
    await add('--system', 'agency');
    const own = await add('--org acme', 'own');
    const { exit, answer } = await asks('resolve --org acme --category AI');
    expect(exit).toBe(0);
    expect(resolveAnswer.parse(answer)).toMatchObject({
      chosen: {
        credentialId: own.answer.id,
        provider: 'openai',
        label: 'own',
        level: 'organisation',
        settings: { model: 'gpt-4o' },
      },
      reason: null,
      candidates: [
        { label: 'own', eligible: true, reason: null },
        { label: 'agency', eligible: false, reason: 'lowerLevel' },
      ],
    });
    expect(answer).not.toHaveProperty('fields');
  });

  it('exits 1 where nothing serves, and says why', async () => {
    expect(await asks('resolve --org acme --capability cache')).toMatchObject({
      exit: 1,
      answer: { chosen: null, reason: 'noCredential', candidates: [] },
    });
    await add('--org acme', 'own');
    expect(await asks('resolve --org acme --provider openai --down redis,openai')).toMatchObject({
      exit: 1,
      answer: { chosen: null, reason: 'reportedDown' },
    });
  });

  it('asks for a connection by name or id', async () => {
    await add('--org acme', 'own');
    const { answer: connection } = await asks('connection add --org acme --name Vendas');
    await asks('connection set-override acme/Vendas --provider openai --set model=gpt-4o-mini');
    for (const reference of ['Vendas', 'acme/Vendas', connection.id]) {
      const { answer } = await asks(`resolve --org acme --connection ${reference} --category AI`);
      expect(answer.chosen).toMatchObject({ settings: { model: 'gpt-4o-mini' }, overridden: ['model'] });
    }
    expect((await asks('resolve --org acme --connection Nobody --category AI')).exit).toBe(4);
    expect((await asks('resolve --org nobody --category AI')).exit).toBe(4);
  });

  it('gives the chosen fields in clear with --reveal only, and audits it', async () => {
    await add('--org acme', 'own');
    const { exit, answer } = await asks('resolve --org acme --category AI --reveal');
    expect({ exit, fields: resolveAnswer.parse(answer).fields }).toEqual({ exit: 0, fields: { apiKey: canary } });
    expect((await asks('audit list --action resolution.revealed')).answer.entries).toHaveLength(1);
    expect(await asks('resolve --org acme --capability cache --reveal')).toMatchObject({
      exit: 1,
      answer: { fields: null },
    });
  });

  it('explains to a person in their language', async () => {
    await add('--system', 'agency');
    await add('--org acme', 'own');
    const { output } = await cli.run('resolve --org acme --category AI --explain --lang pt-BR'.split(' '));
    expect(output).toContain('openai “own”, do nível Organização');
    expect(output).toContain('Um nível acima decide');
    const none = await cli.run('resolve --org acme --capability cache --lang pt-BR'.split(' '));
    expect(none.output).toBe('Nada serve: Nenhuma credencial serve para a pergunta.\n');
  });
});

describe('chaveiro audit', () => {
  it('lists entries newest first, a page at a time', async () => {
    const { answer } = await asks('audit list --limit 2');
    const { entries, next } = auditListAnswer.parse(answer);
    expect(entries).toHaveLength(2);
    expect(entries[0]?.seq).toBeGreaterThan(entries[1]?.seq ?? 0);
    const older = await asks(`audit list --before ${next}`);
    expect(older.answer.entries.at(-1)).toMatchObject({ seq: 1, action: 'vault.created' });
    expect(older.answer.next).toBeNull();
  });

  it('filters by organisation and action', async () => {
    const { answer } = await asks('audit list --org acme');
    expect(answer.entries).toMatchObject([{ action: 'organisation.created', actor: { origin: 'cli' } }]);
    expect((await asks('audit list --action plan.changed')).answer.entries).toEqual([]);
    expect((await asks('audit list --action nonsense')).exit).toBe(2);
  });

  it('verifies the chain', async () => {
    const { exit, answer } = await asks('audit verify');
    expect(exit).toBe(0);
    expect(auditVerifyAnswer.parse(answer)).toMatchObject({ ok: true, brokenAt: null, head: expect.any(String) });
  });
});

describe('chaveiro provider', () => {
  it('lists the catalogue and shows one provider, without a vault or passphrase', async () => {
    const { ask } = commandLine();
    const withoutPassphrase = { env: {} };
    const all = await ask(['provider', 'list'], withoutPassphrase);
    expect(all.answer.providers.map(({ id }: { id: string }) => id)).toContain('openai');
    const databases = await ask(['provider', 'list', '--category', 'INFRASTRUCTURE'], withoutPassphrase);
    const listed = databases.answer.providers.map(({ id }: { id: string }) => id);
    expect(listed).toEqual(expect.arrayContaining(['postgresql', 'redis']));
    expect(listed).not.toContain('openai');
    expect((await ask(['provider', 'show', 'openai'], withoutPassphrase)).answer).toMatchObject({ id: 'openai' });
    expect((await ask(['provider', 'show', 'nothing-like-it'], withoutPassphrase)).exit).toBe(4);
    expect((await ask(['provider', 'show', 'No Such'], withoutPassphrase)).exit).toBe(4);
  });
});
