import { beforeEach, describe, expect, it } from 'vitest';
import * as answers from '../../shared/contract/cli-answers.ts';
import { type CommandLine, commandLine } from './command-line.ts';

let cli: CommandLine;
beforeEach(async () => {
  cli = commandLine();
  await cli.ask(['init', '--no-keychain']);
});

const asks = (line: string, piped?: string) => cli.ask(line.split(' '), piped === undefined ? {} : { piped });

describe('organisations', () => {
  it('are added, shown, changed, removed and restored, each time as the organisation itself', async () => {
    const added = await cli.ask(['org', 'add', 'acme', '--name', 'Acme Ltda', '--plan', 'pro', '--use-gateway']);
    expect(added).toMatchObject({
      exit: 0,
      answer: { slug: 'acme', name: 'Acme Ltda', plan: 'pro', useGateway: true },
    });
    expect(answers.organisationAnswer.parse(added.answer)).toEqual(added.answer);
    const changed = await asks('org set acme --no-use-gateway --only-own-keys --markup-basis-points 2500');
    expect(changed.answer).toMatchObject({
      useGateway: false,
      onlyOwnKeys: true,
      markupBasisPoints: 2500,
      plan: 'pro',
    });
    expect((await asks('org show acme')).answer).toEqual(changed.answer);
    expect((await asks('org remove acme')).answer.trashedAt).toEqual(expect.any(Number));
    expect((await asks('org list')).answer.organisations).toEqual([]);
    expect((await asks('org list --trashed')).answer.organisations).toMatchObject([{ slug: 'acme' }]);
    expect((await asks('org restore acme')).answer.trashedAt).toBeNull();
    const { answer } = await asks('org list');
    expect(answers.organisationListAnswer.parse(answer).organisations).toHaveLength(1);
  });

  it('take any of their fields from standard input, and options come last', async () => {
    const piped = '{"name": "Acme", "currency": "USD", "contacts": [{"name": "Ana", "email": "ana@acme.example"}]}';
    const { answer } = await asks('org add acme --stdin --currency EUR', piped);
    expect(answer).toMatchObject({
      name: 'Acme',
      currency: 'EUR',
      contacts: [{ email: 'ana@acme.example', alerts: true }],
    });
  });

  it('are named as their slug where no name was said', async () => {
    expect((await asks('org add acme')).answer.name).toBe('acme');
  });

  it.each([
    ['org show nobody', 4, 'NOT_FOUND'],
    ['org add Not_A_Slug', 2, 'VALIDATION_FAILED'],
    ['org add system', 2, 'VALIDATION_FAILED'],
    ['org add acme --tax-id 123', 2, 'VALIDATION_FAILED'],
    ['org add acme --plan gold', 2, 'VALIDATION_FAILED'],
  ])('%s exits %i', async (line, exit, code) => {
    const asked = await asks(line);
    expect({ exit: asked.exit, code: asked.answer.error.code }).toEqual({ exit, code });
  });

  it('conflict with exit 5 where the slug is taken', async () => {
    await asks('org add acme');
    const { exit, answer } = await asks('org add acme');
    expect({ exit, ...answer.error }).toMatchObject({ exit: 5, code: 'CONFLICT', reason: 'slugTaken' });
  });

  it('are listed for a person under headings in their language', async () => {
    await asks('org add acme');
    const { output } = await cli.run(['org', 'list', '--lang', 'pt-BR']);
    expect(output.split('\n')[0]).toMatch(/^Nome curto {2}Nome {2}/);
    expect((await cli.run(['org', 'list', '--trashed'])).output).toBe('None.\n');
  });
});

describe('own infrastructure', () => {
  it('is refused on the command line, too, while no key of its own for it passed', async () => {
    await asks('org add acme');
    const { exit, answer } = await asks('org set acme --use-own-redis');
    expect({ exit, ...answer.error }).toMatchObject({
      exit: 2,
      code: 'VALIDATION_FAILED',
      field: 'useOwnRedis',
      reason: 'ownCredentialNotPassing',
    });
    const { errors } = await cli.run(['org', 'set', 'acme', '--use-own-redis', '--lang', 'pt-BR']);
    expect(errors).toContain('teste até passar');
  });
});

describe('connections', () => {
  beforeEach(() => asks('org add acme'));

  it('are added, listed, overridden and removed, by id or by name', async () => {
    const added = await asks('connection add --org acme --name Vendas');
    expect(answers.connectionAnswer.parse(added.answer)).toMatchObject({ name: 'Vendas', kind: 'whatsapp' });
    const set = await asks('connection set-override acme/Vendas --provider openai --set model=gpt-4o-mini');
    expect(set.answer.overrides).toEqual([
      { provider: 'openai', credential: null, settings: { model: 'gpt-4o-mini' } },
    ]);
    const { answer } = await asks('connection list --org acme');
    expect(answers.connectionListAnswer.parse(answer).connections).toEqual([set.answer]);
    const cleared = await asks(`connection clear-override ${added.answer.id} --provider openai`);
    expect(cleared.answer.overrides).toEqual([]);
    const renamed = await asks('connection set acme/Vendas --name Suporte --notes fila');
    expect(renamed.answer).toMatchObject({ name: 'Suporte', kind: 'whatsapp', notes: 'fila' });
    await asks('connection set acme/Suporte --name Vendas');
    expect((await asks('connection remove acme/Vendas')).answer.trashedAt).toEqual(expect.any(Number));
    expect((await asks('connection list --org acme')).answer.connections).toEqual([]);
    expect((await asks('connection restore acme/Vendas')).answer.trashedAt).toBeNull();
  });

  it.each([
    ['connection remove acme/Nobody', 4],
    ['connection remove nonsense', 4],
    ['connection add --org nobody --name Vendas', 4],
    ['connection set-override acme/Vendas --provider nothing-like-it', 4],
    ['connection set-override acme/Vendas --provider openai --set nope=1', 2],
  ])('%s exits %i', async (line, exit) => {
    expect((await asks(line)).exit).toBe(exit);
  });
});

describe('plans', () => {
  it('are listed, and their limits changed or lifted', async () => {
    const { answer } = await asks('plan list');
    expect(answers.planListAnswer.parse(answer).plans.map(({ id }) => id)).toEqual([
      'free',
      'basic',
      'pro',
      'enterprise',
    ]);
    const set = await asks('plan set pro --requests 600 --tokens none --default-budget-nano-usd 5000000000');
    expect(answers.planAnswer.parse(set.answer)).toMatchObject({
      id: 'pro',
      requestsPerMinute: 600,
      tokensPerDay: null,
      defaultBudgetNanoUsd: '5000000000',
    });
    expect((await asks('plan set gold --requests 1')).exit).toBe(4);
  });
});
