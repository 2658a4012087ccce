import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempDir } from '../kit/temp-dir.ts';
import { canaries, canariesIn, everyCanary } from './leaks/canaries.ts';
import { type CrashPlan, thrownKinds } from './leaks/crash-plan.ts';
import { type Planted, startPlanted } from './leaks/planted-process.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/;
const sentence = new RegExp(
  `^Chaveiro had to stop because of a fault of its own; when you report it, give incident (${uuid.source})\\.\\n$`,
);

const logOf = (dataDir: string): string =>
  readdirSync(join(dataDir, 'logs'))
    .map((name) => readFileSync(join(dataDir, 'logs', name), 'utf8'))
    .join('');

/** A folder for a vault that is not there, and one for everything else a process may write. */
function folders() {
  const folder = tempDir();
  const [dataDir, planFolder] = [join(folder, 'data'), join(folder, 'other')];
  mkdirSync(planFolder, { mode: 0o700 });
  return { dataDir, planFolder };
}

/** `init` reads its passphrase from standard input, so the process knows one secret. */
const reading = ['init', '--no-keychain', '--passphrase-file', '-'] as const;

async function crash(plan: CrashPlan, rest: Partial<Planted> & { readonly piped?: string } = {}) {
  const { piped, ...planted } = rest;
  const { dataDir, planFolder } = folders();
  const { child, ended } = startPlanted({ program: 'cli', words: reading, ...planted, plan, dataDir, planFolder });
  const said = ended();
  child.stdin.on('error', () => undefined);
  if (piped !== undefined) child.stdin.end(piped);
  const { exit, output, errors } = await said;
  const log = logOf(dataDir);
  return { exit, output, errors, log, leaks: canariesIn(output + errors + log, everyCanary) };
}

const secret = canaries.passphrase;
const piped = `${secret}\n`;

describe('a crash of the command, with a secret in what is thrown', () => {
  it.each(thrownKinds)(
    '(%s) is told by its incident, stands in the log without the secret, and exits 70',
    async (what) => {
      const ran = await crash({ secret, when: 'input', how: 'throw', what }, { piped });
      expect(ran).toMatchObject({ exit: 70, output: '', errors: expect.stringMatching(sentence), leaks: [] });
      const [, incident = ''] = sentence.exec(ran.errors) ?? [];
      const lines = ran.log.trimEnd().split('\n');
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({
        level: 'error',
        event: 'process.exception',
        fields: { incident },
      });
    },
  );

  it.each(['message', 'text', 'object', 'nothing'] as const)('(%s, rejected) is told the same way', async (what) => {
    const ran = await crash({ secret, when: 'input', how: 'reject', what }, { piped });
    expect(ran).toMatchObject({ exit: 70, output: '', errors: expect.stringMatching(sentence), leaks: [] });
    expect(ran.log).toContain('process.rejection');
  });

  it('is one JSON document for a script', async () => {
    const plan = { secret, when: 'input', how: 'throw', what: 'message' } as const;
    const ran = await crash(plan, { piped, words: [...reading, '--json'] });
    expect(ran).toMatchObject({ exit: 70, errors: '', leaks: [] });
    const { error } = JSON.parse(ran.output);
    expect(error).toMatchObject({ code: 'INTERNAL', incident: expect.stringMatching(uuid) });
    expect(ran.log).toContain(error.incident);
  });

  it('is told in the language of the call', async () => {
    const plan = { secret, when: 'input', how: 'throw', what: 'message' } as const;
    const ran = await crash(plan, { piped, words: [...reading, '--lang', 'pt-BR'] });
    expect(ran.errors).toMatch(/^O Chaveiro teve de parar por uma falha própria; ao relatá-la, informe o incidente /);
  });

  it('says so once, though a second fault follows and Node has a warning', async () => {
    const plan = { secret, when: 'input', how: 'throw', what: 'message', twice: true, warns: true } as const;
    const ran = await crash(plan, { piped });
    expect(ran).toMatchObject({ exit: 70, output: '', errors: expect.stringMatching(sentence), leaks: [] });
  });

  it('keeps the kind of the fault and its place, so that it can be mended', async () => {
    const ran = await crash({ secret, when: 'input', how: 'throw', what: 'message' }, { piped });
    const { fields } = JSON.parse(ran.log);
    expect(fields.cause).toBe('TypeError: refused: [redacted]');
    expect(fields.at).toContain('test/attacks/leaks/crash-plant.ts:');
    expect(fields.at).not.toContain(process.cwd());
  });
});

describe.each(['cli', 'host', 'start'] as const)('before there is an engine, the program %s', (program) => {
  it('puts a crash on record in the data folder it was told', async () => {
    const text = 'sk-proj-abcdefgh12345678';
    const ran = await crash(
      { secret: text, when: 'start', how: 'throw', what: 'message' },
      { program, words: program === 'cli' ? reading : [] },
    );
    expect(ran.exit).toBe(70);
    expect(ran.errors).toContain('give incident');
    expect(ran.log).toContain('process.exception');
    expect(ran.output + ran.errors + ran.log).not.toContain(text);
  });
});

it('a reader that has gone is no crash', async () => {
  const { dataDir, planFolder } = folders();
  const plan = { secret, when: 'signal', how: 'throw', what: 'message' } as const;
  const { child, exited } = startPlanted({ program: 'cli', words: ['provider', 'list'], plan, dataDir, planFolder });
  child.stdout.destroy();
  child.stderr.destroy();
  expect(await exited).toBe(0);
  expect(readdirSync(join(dataDir, 'logs'))).toEqual([]);
});
