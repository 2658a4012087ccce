import { beforeEach, describe, expect, it } from 'vitest';
import * as answers from '../../shared/contract/cli-answers.ts';
import { anApiKey } from '../kit/builders.ts';
import { type CommandLine, commandLine } from './command-line.ts';

const canary = anApiKey('S3cretCanary');
const piped = JSON.stringify({ fields: { apiKey: canary }, settings: { model: 'gpt-4o' } });
const masked = `sk-proj-••••${canary.slice(-4)}`;

let cli: CommandLine;
beforeEach(async () => {
  cli = commandLine();
  await cli.ask(['init', '--no-keychain']);
  await cli.ask(['org', 'add', 'acme']);
});

const asks = (line: string, stdin?: string) => cli.ask(line.split(' '), stdin === undefined ? {} : { piped: stdin });
const add = (label = 'prod-1', holder = '--org acme') =>
  asks(`credential add ${holder} --provider openai --label ${label} --stdin`, piped);

describe('credentials', () => {
  it('are added from standard input and answered with their secrets masked', async () => {
    const { exit, answer } = await add();
    expect(exit).toBe(0);
    expect(answers.credentialAnswer.parse(answer)).toMatchObject({
      provider: 'openai',
      label: 'prod-1',
      scope: 'organisation',
      organisation: 'acme',
      connection: null,
      fields: { apiKey: masked },
      settings: { model: 'gpt-4o' },
      position: 0,
      weight: 1,
      active: true,
      health: { status: 'configuring', verdict: null, testedAt: null },
    });
  });

  it('take their label from standard input where no option says it', async () => {
    const withLabel = JSON.stringify({ label: 'from JSON', fields: { apiKey: canary } });
    expect((await asks('credential add --system --provider openai --stdin', withLabel)).answer.label).toBe('from JSON');
  });

  it('belong to the agency, an organisation or a connection', async () => {
    await asks('connection add --org acme --name Vendas');
    expect((await add('a', '--system')).answer).toMatchObject({ scope: 'system', organisation: null });
    expect((await add('b', '--connection acme/Vendas')).answer).toMatchObject({
      scope: 'connection',
      connection: 'Vendas',
    });
    expect((await asks('credential list --org acme')).answer.credentials).toMatchObject([{ label: 'b' }]);
    expect((await asks('credential list --system')).answer.credentials).toMatchObject([{ label: 'a' }]);
    const { answer } = await asks('credential list');
    expect(answers.credentialListAnswer.parse(answer).credentials).toHaveLength(2);
  });

  it('are shown to a person with where they belong and how they stand', async () => {
    await asks('connection add --org acme --name Vendas');
    await add('b', '--connection acme/Vendas');
    const { credentials } = (await asks('credential list')).answer;
    const { output } = await cli.run(['credential', 'show', credentials[0].id, '--lang', 'pt-BR']);
    expect(output).toContain('Pertence a     Conexão acme / Vendas\n');
    expect(output).toContain(`Campos         apiKey=${masked}\n`);
    expect(output).toContain('Estado         Em configuração\n');
  });

  it('are found by id, or by organisation, provider and label', async () => {
    const { answer } = await add();
    expect((await asks(`credential show ${answer.id}`)).answer).toEqual(answer);
    expect((await asks('credential show acme/openai/prod-1')).answer).toEqual(answer);
  });

  it('change what was said and keep the rest', async () => {
    await add();
    const set = await asks('credential set acme/openai/prod-1 --set maxTokens=4096 --weight 5 --expires 2027-01-31');
    expect(set.answer).toMatchObject({
      fields: { apiKey: masked },
      settings: { model: 'gpt-4o', maxTokens: 4096 },
      weight: 5,
      expiresAt: new Date(2027, 1, 1).getTime() - 1,
    });
    expect((await asks('credential set acme/openai/prod-1 --expires none')).answer.expiresAt).toBeNull();
  });

  it('move in their order, are switched, removed and restored', async () => {
    await add('first');
    await add('second');
    const moved = await asks('credential move acme/openai/second --position 0');
    expect(moved.answer.credentials.map(({ label }: { label: string }) => label)).toEqual(['second', 'first']);
    expect((await asks('credential disable acme/openai/first')).answer).toMatchObject({ active: false });
    expect((await asks('credential enable acme/openai/first')).answer).toMatchObject({ active: true });
    expect((await asks('credential remove acme/openai/first')).answer.trashedAt).toEqual(expect.any(Number));
    expect((await asks('credential list --org acme --trashed')).answer.credentials).toMatchObject([{ label: 'first' }]);
    expect((await asks('credential restore acme/openai/first')).answer.trashedAt).toBeNull();
  });

  it('give their secrets to reveal only', async () => {
    await add();
    const { exit, answer } = await asks('credential reveal acme/openai/prod-1');
    expect({ exit, answer: answers.revealAnswer.parse(answer) }).toEqual({
      exit: 0,
      answer: { fields: { apiKey: canary } },
    });
    expect((await asks('audit list --action credential.revealed')).answer.entries).toHaveLength(1);
  });

  it.each([
    ['credential show acme/openai/nobody', 4],
    ['credential show nonsense', 4],
    ['credential show 01930000-0000-7000-8000-000000000000', 4],
    ['credential add --org acme --provider nothing-like-it --label a', 4],
    ['credential add --org acme --provider openai --label a', 2],
    ['credential add --org acme --system --provider openai --label a', 2],
    ['credential move acme/openai/prod-1', 2],
  ])('%s exits %i', async (line, exit) => {
    await add();
    expect((await asks(line)).exit).toBe(exit);
  });

  it('of an organisation that does not exist exit 4', async () => {
    expect((await add('prod-1', '--org nobody')).exit).toBe(4);
  });

  it('conflict with exit 5 where the label is taken', async () => {
    await add();
    const { exit, answer } = await add();
    expect({ exit, reason: answer.error.reason }).toEqual({ exit: 5, reason: 'labelTaken' });
  });
});

describe('a secret on the command line', () => {
  it('is refused with secretInArgv, unless the risk is accepted', async () => {
    const line = `credential add --org acme --provider openai --label a --set apiKey=${canary}`;
    const refused = await asks(line);
    expect({ exit: refused.exit, ...refused.answer.error }).toMatchObject({ exit: 2, reason: 'secretInArgv' });
    expect(JSON.stringify(refused.answer)).not.toContain(canary);
    expect((await asks(`${line} --allow-secret-in-argv`)).answer.fields).toEqual({ apiKey: masked });
  });
});

describe('a destination that is not the vendor’s', () => {
  const elsewhere =
    'credential add --org acme --provider openai --label a --stdin --set baseUrl=https://llm.acme.example/v1';

  it('needs a confirmation that names the host', async () => {
    const refused = await asks(elsewhere, piped);
    expect({ exit: refused.exit, ...refused.answer.error }).toMatchObject({ exit: 2, code: 'CONFIRMATION_REQUIRED' });
    expect(refused.answer.error.message).toContain('llm.acme.example');
    const confirmed = await asks(`${elsewhere} --confirm-destination llm.acme.example`, piped);
    expect(confirmed.answer.customDestination).toBe('llm.acme.example');
  });

  it('asks for the secret again when a saved one would go there', async () => {
    await add();
    const line = 'credential set acme/openai/prod-1 --set baseUrl=https://llm.acme.example/v1';
    const { exit, answer } = await asks(`${line} --confirm-destination llm.acme.example`);
    expect({ exit, code: answer.error.code }).toEqual({ exit: 2, code: 'SECRET_REQUIRED' });
  });
});

describe('a canary secret', () => {
  it('is in no answer, error, text or log of any command but reveal', async () => {
    await add();
    const id = 'acme/openai/prod-1';
    const lines = [
      `credential show ${id}`,
      'credential list',
      `credential set ${id} --notes x`,
      `credential move ${id} --position 0`,
      `credential disable ${id}`,
      'resolve --org acme --category AI --explain',
      `test ${id}`,
      'audit list',
      'org show acme',
      'status',
    ];
    for (const line of lines) {
      const human = await cli.run(line.split(' '));
      const json = await cli.run([...line.split(' '), '--json']);
      expect([line, human.output + human.errors + json.output + json.errors]).toEqual([
        line,
        expect.not.stringContaining(canary),
      ]);
    }
    expect(cli.log.text()).not.toContain(canary);
  });
});
