import { expect, it } from 'vitest';
import { anApiKey } from '../kit/builders.ts';
import { scriptedProber } from '../kit/scripted-prober.ts';
import { commandLine } from './command-line.ts';

/** A terminal of one vault: what is said on it, and the keys it makes. */
async function atTerminal() {
  const { prober } = scriptedProber();
  const cli = commandLine({ prober });
  await cli.ask(['init', '--no-keychain']);
  const says = async (line: string, fields?: object) => {
    const { output } = await cli.run(
      line.split(' '),
      fields === undefined ? {} : { piped: JSON.stringify({ fields }) },
    );
    return output;
  };
  const addKey = (to: string, label: string) =>
    says(`credential add ${to} --provider openai --label ${label} --stdin`, { apiKey: anApiKey() });
  return { says, addKey };
}

it('the three levels by command line: own key, Whisper follows, a connection’s model, rotation, and back', async () => {
  const { says, addKey } = await atTerminal();
  const who = (question: string) => says(`resolve --org acme ${question} --explain`);
  await says('org add acme');
  await addKey('--system', 'agency');

  expect(await who('--provider openai')).toMatch(/On the level “Organisation” no key is set up\..*“agency” serves\./s);

  await addKey('--org acme', 'prod-1');
  expect(await who('--provider openai')).toMatch(/The level “Organisation” decides\.\nopenai “prod-1” serves\./);
  expect(await who('--provider openai-whisper')).toContain(
    'openai “prod-1” serves openai-whisper, which uses this key.',
  );

  await says('connection add --org acme --name Vendas --kind whatsapp');
  await says('connection set-override acme/Vendas --provider openai --set model=gpt-4o-mini');
  const sales = '--connection Vendas --provider openai';
  expect(await who(sales)).toContain('The connection itself decides model = gpt-4o-mini.');
  expect(await who('--provider openai')).not.toContain('gpt-4o-mini');

  await says('credential rotate acme/openai/prod-1 --stdin', { apiKey: anApiKey() });
  expect(await who(sales)).toMatch(/“prod-2” serves\.\n.*gpt-4o-mini\.\nIf that fails, openai “prod-1” serves\./s);
  expect(await who('--provider openai-whisper')).toContain('“prod-2” serves openai-whisper');

  await says('credential rotate acme/openai/prod-2 --undo');
  expect(await who(sales)).toMatch(/openai “prod-2” is out: it is switched off\.\nopenai “prod-1” serves\./);

  const failing = await says('resolve --org acme --provider openai --explain --down acme/openai/prod-1 --lang pt-BR');
  expect(failing).toMatch(/Suponha que openai “prod-1” falhe\..*está fora: supõe-se que ela falhe\..*Nada atende/s);

  await says('connection clear-override acme/Vendas --provider openai');
  expect(await who(sales)).not.toContain('gpt-4o-mini');
});
