import { expect, it } from 'vitest';
import { searchAnswer } from '../../shared/contract/cli-answers.ts';
import { anApiKey } from '../kit/builders.ts';
import { commandLine } from './command-line.ts';

/** A command line on a vault with one organisation and two of its keys. */
async function withKeys() {
  const cli = commandLine();
  await cli.ask(['init', '--no-keychain']);
  await cli.ask(['org', 'add', 'padaria', '--name', 'Padaria São João']);
  for (const label of ['Produção', 'Reserva']) {
    const piped = JSON.stringify({ fields: { apiKey: anApiKey() } });
    await cli.ask(['credential', 'add', '--org', 'padaria', '--provider', 'openai', '--label', label, '--stdin'], {
      piped,
    });
  }
  return cli;
}

it('a search by words answers what it found, best first', async () => {
  const cli = await withKeys();
  const { exit, answer } = await cli.ask(['search', 'sao', 'joao']);
  expect(exit).toBe(0);
  const { hits, total } = searchAnswer.parse(answer);
  expect([total, hits.map(({ kind, label }) => `${kind} ${label}`)]).toEqual([
    3,
    ['organisation Padaria São João', 'credential Produção', 'credential Reserva'],
  ]);
});

it('a search can be kept to a kind and a number', async () => {
  const cli = await withKeys();
  const { answer } = await cli.ask(['search', 'padaria', '--only', 'credential', '--limit', '1']);
  expect(answer).toMatchObject({ hits: [{ label: 'Produção' }], total: 2 });
});

it('a search without words is wrong usage, and one that finds nothing says so', async () => {
  const cli = await withKeys();
  expect(await cli.ask(['search'])).toMatchObject({
    exit: 2,
    answer: { error: { field: 'WORD', reason: 'required' } },
  });
  expect(await cli.ask(['search', 'ninguem'])).toMatchObject({ exit: 0, answer: { hits: [], total: 0 } });
});
