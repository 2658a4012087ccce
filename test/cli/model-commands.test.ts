import { beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { modelListAnswer, modelRefreshAnswer } from '../../shared/contract/cli-answers.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { type CommandLine, commandLine } from './command-line.ts';

let cli: CommandLine;
beforeEach(async () => {
  cli = commandLine({ clock: systemClock() });
  await cli.ask(['init', '--no-keychain']);
  await cli.ask(['org', 'add', 'acme']);
});

const asks = (line: string, piped?: string) => cli.ask(line.split(' '), piped === undefined ? {} : { piped });

/** A server of models on this machine, and acme's credential for it. */
async function withServer() {
  const vendor = await duringTest(
    scriptedVendor({
      routes: {
        'GET /api/version': { status: 200, body: { version: '0.9.0' } },
        'GET /api/tags': {
          status: 200,
          body: { models: [{ name: 'llama3.2:latest' }, { name: 'nomic-embed-text:latest' }] },
        },
      },
    }),
  );
  const fields = { fields: { baseUrl: vendor.origin } };
  await asks('credential add --org acme --provider ollama --label local --stdin', JSON.stringify(fields));
  return vendor;
}

describe('chaveiro model list', () => {
  it('lists what comes with the product by provider and capability, without asking anyone', async () => {
    const { exit, answer } = await asks('model list --provider openai --capability embed');
    const { models } = modelListAnswer.parse(answer);
    expect(exit).toBe(0);
    expect(models.map(({ id }) => id)).toEqual(expect.arrayContaining(['text-embedding-3-small']));
    expect(models.every(({ capabilities }) => capabilities.includes('embed'))).toBe(true);
  });

  it('lists every page', async () => {
    const { answer } = await asks('model list');
    expect(modelListAnswer.parse(answer).models.length).toBeGreaterThan(700);
  });

  it('says prices to a person, and that one is unknown', async () => {
    const { output } = await cli.run('model list --provider openai --capability chat --lang en'.split(' '));
    expect(output).toMatch(/gpt-4o-mini +Chat +128,000 +\$0\.15 +\$0\.075 +\$0\.60 +1 M tokens/);
    const speech = await cli.run('model list --provider deepgram --lang pt-BR'.split(' '));
    expect(speech.output).toMatch(/nova-3 .*0,0048.*minuto \(não confirmado\)/);
    const disputed = await cli.run('model list --provider deepseek --lang en'.split(' '));
    expect(disputed.output).toMatch(/deepseek-chat .*unknown/);
  });

  it('exits 4 for who is not known', async () => {
    expect((await asks('model list --org nobody')).exit).toBe(4);
    expect((await asks('model list --capability dance')).exit).toBe(2);
  });
});

describe('chaveiro model refresh', () => {
  it('keeps what the vendor lists, for this organisation to use', async () => {
    await withServer();
    const { exit, answer } = await asks('model refresh acme/ollama/local');
    expect({ exit, models: modelRefreshAnswer.parse(answer).models }).toEqual({ exit: 0, models: 2 });
    const { models } = modelListAnswer.parse((await asks('model list --provider ollama --org acme')).answer);
    expect(models).toMatchObject([
      {
        id: 'llama3.2:latest',
        capabilities: ['chat'],
        source: 'vendor',
        price: { input: '0' },
        usableBy: { organisation: 1 },
      },
      { id: 'nomic-embed-text:latest', capabilities: ['embed'] },
    ]);
  });

  it('exits 1 where no list came, and leaves the one before', async () => {
    const vendor = await withServer();
    await asks('model refresh acme/ollama/local');
    await vendor.close();
    const { exit, answer } = await asks('model refresh acme/ollama/local');
    expect({ exit, cause: answer.report.cause, models: answer.models }).toEqual({
      exit: 1,
      cause: 'TCP_REFUSED',
      models: 2,
    });
  });
});
