import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import * as answers from '../../shared/contract/cli-answers.ts';
import { anApiKey } from '../kit/builders.ts';
import { testPassphrase } from '../kit/engine.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { type CallOptions, type CommandLine, commandLine } from './command-line.ts';

const canary = anApiKey('ImportCanary');
const other = anApiKey('OtherCanary');
const mailCanary = 'mailCanary # hash';

const env = `# production
export OPENAI_API_KEY="${canary}"
SMTP_HOST=smtp.example.com
SMTP_PORT=587
SMTP_USER=ana@example.com
SMTP_PASS='${mailCanary}'
NODE_ENV=production
JWT_SECRET=jwtCanary0123456789
`;

let cli: CommandLine;
let file: string;
beforeEach(async () => {
  cli = commandLine();
  await cli.ask(['init', '--no-keychain']);
  await cli.ask(['org', 'add', 'acme']);
  file = join(tempDir(), 'keys.env');
  writeFileSync(file, env);
});

const asks = (line: string, options: CallOptions = {}) =>
  cli.ask(
    line.split(' ').map((word) => (word === 'FILE' ? file : word)),
    options,
  );
const labels = async (line: string): Promise<readonly string[]> =>
  answers.credentialListAnswer.parse((await asks(line)).answer).credentials.map(({ label }) => label);

describe('import', () => {
  it('shows what would come of a file and writes nothing without --confirm', async () => {
    const { exit, answer } = await asks('import FILE --org acme');
    const { preview, rows, done } = answers.importAnswer.parse(answer);
    expect({ exit, done, included: preview.counts.included }).toEqual({ exit: 0, done: null, included: 2 });
    expect(rows.map(({ provider, label, state, place }) => [provider, label, state, place.line])).toEqual([
      ['openai', 'OPENAI_API_KEY', 'ready', 2],
      ['smtp', 'SMTP', 'ready', 3],
      [null, 'NODE_ENV', 'skipped', 7],
      [null, 'JWT_SECRET', 'unknown', 8],
    ]);
    expect(rows[0]?.scope).toEqual({ kind: 'organisation', organisation: 'acme', connection: null });
    expect(await labels('credential list --org acme')).toEqual([]);
  });

  it('writes what is ready with --confirm, and takes it back with undo', async () => {
    const { exit, answer } = await asks('import FILE --org acme --confirm');
    const { done } = answers.importAnswer.parse(answer);
    expect({ exit, created: done?.created }).toEqual({ exit: 0, created: 2 });
    expect(await labels('credential list --org acme')).toEqual(['OPENAI_API_KEY', 'SMTP']);
    const revealed = await asks('credential reveal acme/openai/OPENAI_API_KEY');
    expect(revealed.answer.fields).toEqual({ apiKey: canary });

    const undone = await asks(`import undo ${done?.batch}`);
    expect({ exit: undone.exit, ...answers.importUndoAnswer.parse(undone.answer) }).toEqual({
      exit: 0,
      batch: done?.batch,
      removed: 2,
      kept: 0,
      changed: [],
    });
    expect(await labels('credential list --org acme')).toEqual([]);
  });

  it('lists what can be undone, for whoever no longer has its number', async () => {
    const { answer } = await asks('import FILE --org acme --confirm');
    const { imports } = answers.importListAnswer.parse((await asks('import list')).answer);
    expect(imports).toMatchObject([{ batch: answer.done.batch, organisations: ['acme'], of: 2, written: 2, left: 2 }]);
    const { output } = await cli.run(['import', 'list', '--lang', 'en']);
    expect(output).toContain('.env file');
    expect(output).toContain(answer.done.batch);
    await asks(`import undo ${answer.done.batch}`);
    expect((await asks('import list')).answer).toEqual({ imports: [] });
  });

  it('keeps on undo what was changed since, and names it', async () => {
    const { answer } = await asks('import FILE --org acme --confirm');
    await asks('credential set acme/openai/OPENAI_API_KEY --notes mine');
    const { output } = await cli.run(['import', 'undo', answer.done.batch]);
    expect(output).toContain('openai');
    expect(output).toContain('OPENAI_API_KEY');
    expect(await labels('credential list --org acme')).toEqual(['OPENAI_API_KEY']);
  });

  it('does not write a second time what is stored, and says "no" where nothing is left', async () => {
    await asks('import FILE --org acme --confirm');
    const again = await asks('import FILE --org acme');
    expect(again.exit).toBe(1);
    const states = answers.importAnswer.parse(again.answer).rows.map(({ state }) => state);
    expect(states).toEqual(['duplicate', 'duplicate', 'skipped', 'unknown']);
    const confirmed = await asks('import FILE --org acme --confirm');
    expect({ exit: confirmed.exit, reason: confirmed.answer.error.reason }).toEqual({
      exit: 2,
      reason: 'nothingIncluded',
    });
  });

  it('reads standard input, of any length, for the agency and for a connection', async () => {
    await asks('connection add --org acme --name Vendas');
    const piped = `OPENAI_API_KEY=${canary}\n`;
    const system = await asks('import - --system --confirm', { piped });
    expect(system.answer.done.created).toBe(1);
    const long = `${'# a long comment\n'.repeat(20_000)}OPENAI_API_KEY=${other}\n`;
    const connection = await asks('import - --connection acme/Vendas --confirm', { piped: long });
    expect(answers.importAnswer.parse(connection.answer).rows[0]?.scope).toEqual({
      kind: 'connection',
      organisation: 'acme',
      connection: 'Vendas',
    });
    expect(await labels('credential list')).toEqual(['OPENAI_API_KEY', 'OPENAI_API_KEY']);
  });

  it('takes the format it is told', async () => {
    const piped = JSON.stringify({ OPENAI_API_KEY: canary });
    expect((await asks('import - --system --format json', { piped })).answer.preview.source).toBe('json');
    const refused = await asks('import - --system --format json', { piped: `OPENAI_API_KEY=${canary}` });
    expect({ exit: refused.exit, reason: refused.answer.error.reason }).toEqual({ exit: 2, reason: 'notThatFormat' });
  });

  it('says to a person, in their language, what each row is and that nothing was written', async () => {
    const { exit, output } = await cli.run(['import', file, '--org', 'acme', '--lang', 'pt-BR']);
    expect(exit).toBe(0);
    expect(output).toContain('linha 2');
    expect(output).toContain('Pronta');
    expect(output).toContain('--confirm');
  });
});

describe('import --environment', () => {
  const environment = {
    LANG: 'en_US.UTF-8',
    CHAVEIRO_PASSPHRASE: testPassphrase,
    OPENAI_API_KEY: canary,
    JWT_SECRET: 'jwtCanary0123456789',
  };
  const asking = (line: string) => asks(line, { env: environment });

  it('takes from the caller’s environment what the catalogue knows by name, and nothing else', async () => {
    const { exit, answer } = await asking('import --environment --system --confirm');
    const { preview, rows, done } = answers.importAnswer.parse(answer);
    expect({ exit, source: preview.source, created: done?.created }).toEqual({
      exit: 0,
      source: 'environment',
      created: 1,
    });
    expect(rows.map(({ label, place }) => [label, place.path])).toEqual([['OPENAI_API_KEY', 'OPENAI_API_KEY']]);
  });

  it('is for the agency’s defaults alone', async () => {
    const { exit, answer } = await asking('import --environment --org acme');
    expect({ exit, reason: answer.error.reason }).toEqual({ exit: 2, reason: 'wrongScope' });
  });

  it('is not read by any other import', async () => {
    const piped = 'X_OPENAI_API_KEY=${OPENAI_API_KEY}\n';
    const { exit, answer } = await asks('import - --system', { piped, env: environment });
    expect({ exit, reason: answer.rows[0].reason }).toEqual({ exit: 1, reason: 'unresolvedReference' });
  });
});

describe('wrong usage of import', () => {
  it.each([
    ['import --org acme', 2, 'chooseOne'],
    ['import FILE', 2, 'chooseOne'],
    ['import FILE FILE --org acme', 2, 'chooseOne'],
    ['import FILE --environment --system', 2, 'chooseOne'],
    ['import FILE --org acme --system', 2, 'chooseOne'],
    ['import FILE --database acme/postgresql/crm --org acme', 2, 'chooseOne'],
    ['import --database acme/postgresql/crm --org acme', 4, null],
    ['import FILE --owner o1 --org acme', 2, 'required'],
    ['import FILE --org acme --confirm --dry-run', 2, 'chooseOne'],
    ['import FILE --org acme --format docx', 2, 'notAnOption'],
    ['import /nowhere/keys.env --org acme', 2, 'fileUnreadable'],
    ['import / --org acme', 2, 'fileUnreadable'],
    ['import FILE --org nobody', 4, null],
    ['import - --org acme --passphrase-file -', 2, 'stdinTwice'],
    ['import undo', 2, null],
    ['import undo nonsense', 4, 'unknownBatch'],
    [`import undo ${randomUUID()}`, 4, 'unknownBatch'],
  ])('%s exits %i', async (line, exit, reason) => {
    const asked = await asks(line);
    expect({ exit: asked.exit, reason: asked.answer.error.reason ?? null }).toMatchObject({
      exit,
      ...(reason === null ? {} : { reason }),
    });
    answers.cliError.parse(asked.answer);
  });

  it.each([
    ['nothing but white space', ' \n\n', 'nothingFound'],
    ['a program', 'MZ\0\0\u0001\u0002', 'fileBinary'],
  ])('%s is refused', async (_name, text, reason) => {
    writeFileSync(file, text);
    const { exit, answer } = await asks('import FILE --org acme');
    expect({ exit, reason: answer.error.reason }).toEqual({ exit: 2, reason });
  });
});

describe('a secret that is brought in', () => {
  it('is in no answer, error, text or log', async () => {
    const lines = [
      ['import', file, '--org', 'acme'],
      ['import', file, '--org', 'acme', '--format', 'json'],
      ['import', file, '--org', 'acme', '--confirm'],
      ['import', file, '--org', 'acme', '--confirm'],
      ['import', `${file}.${canary}`, '--org', 'acme'],
      ['credential', 'list', '--org', 'acme'],
      ['audit', 'list'],
    ];
    const secrets = [canary, mailCanary, 'jwtCanary'];
    for (const line of lines) {
      const runs = [await cli.run(line), await cli.run([...line, '--json'])];
      const said = runs.map(({ output, errors }) => output + errors).join('');
      for (const secret of secrets) expect([line[1], said]).toEqual([line[1], expect.not.stringContaining(secret)]);
    }
    for (const secret of secrets) expect(cli.log.text()).not.toContain(secret);
  });
});
