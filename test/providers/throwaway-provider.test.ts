import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detectProvider } from '../../shared/catalogue/detect.ts';
import { fieldSchema } from '../../shared/catalogue/field-schema.ts';
import { testPassphrase } from '../kit/engine.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { makeTempDir } from '../kit/temp-dir.ts';
import { invariants } from './invariants/all.ts';
import { type ProviderWorld, readProviderWorld } from './provider-world.ts';
import { addThrowaway, throwaway, throwawayKey } from './throwaway-provider.ts';

const folder = makeTempDir();
const project = join(folder.path, 'project');
const passphraseFile = join(folder.path, 'passphrase');
const opened = ['--data', join(folder.path, 'data'), '--passphrase-file', passphraseFile] as const;

/** Runs one of the project's own programs to its end. */
async function run(program: string, words: readonly string[] = [], piped = '') {
  const child = spawn(process.execPath, [join(project, program), ...words]);
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end(piped);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exit: await exit, output, errors };
}

const chaveiro = async (words: readonly string[], piped = '') => {
  const { exit, output } = await run('electron/cli/launch.js', [...words, '--json'], piped);
  return { exit, answer: JSON.parse(output) };
};

let world: ProviderWorld;

beforeAll(async () => {
  addThrowaway(project);
  expect(await run('electron/providers/generate.ts')).toEqual({ exit: 0, output: '', errors: '' });
  world = await readProviderWorld(project);
  writeFileSync(passphraseFile, testPassphrase, { mode: 0o600 });
});
afterAll(() => folder.remove());

describe('a provider added as one catalogue file and one folder', () => {
  it('is in the catalogue, with its probe', () => {
    expect(world.catalogue).toContainEqual(throwaway);
    expect(world.providers.map(({ id }) => id)).toContain(throwaway.id);
  });

  it('keeps every invariant', () => {
    expect(invariants.flatMap(({ complaints }) => complaints(world))).toEqual([]);
  });

  it.each([throwawayKey, `THROWAWAY_API_KEY="${throwawayKey}"`])('is recognised in what is pasted: %s', (pasted) => {
    expect(detectProvider(pasted, world.catalogue)).toEqual([
      { provider: throwaway.id, field: 'apiKey', value: throwawayKey, confidence: 'high', via: 'pattern' },
    ]);
  });

  it('has a form that takes its key, and other forms that know whose it is', () => {
    const take = (id: string) => {
      const [descriptor = throwaway] = world.catalogue.filter((one) => one.id === id);
      return fieldSchema(descriptor, world.catalogue).safeParse({ apiKey: throwawayKey });
    };
    expect(take(throwaway.id).data).toEqual({ apiKey: throwawayKey });
    expect(take('openai').error?.issues).toMatchObject([{ params: { provider: throwaway.name } }]);
  });

  it('is shown by the command line', async () => {
    const list = await chaveiro(['provider', 'list']);
    expect(list.answer.providers.map(({ id }: { readonly id: string }) => id)).toContain(throwaway.id);
    expect(await chaveiro(['provider', 'show', throwaway.id])).toMatchObject({ exit: 0, answer: throwaway });
  });

  it('is stored and tested by the command line', async () => {
    const vendor = await duringTest(
      scriptedVendor({ routes: { 'GET /v1/account': { status: 200, body: { plan: 'free' } } } }),
    );
    const recovery = ['--no-keychain', '--recovery-out', join(folder.path, 'recovery')];
    expect((await chaveiro(['init', ...opened, ...recovery])).exit).toBe(0);
    const added = await chaveiro(
      ['credential', 'add', '--system', '--provider', throwaway.id, '--label', 'a', '--stdin', ...opened],
      JSON.stringify({ fields: { apiKey: throwawayKey, baseUrl: `${vendor.origin}/v1` } }),
    );
    expect(added).toMatchObject({ exit: 0, answer: { provider: throwaway.id, fields: { apiKey: 'thr_••••c3d4' } } });
    const { exit, answer } = await chaveiro(['test', '--all', ...opened]);
    const verdict = { reachable: 'yes', accepted: 'yes', capable: 'yes' };
    expect({ exit, answer }).toMatchObject({ exit: 0, answer: { results: [{ verdict, cause: null }] } });
    expect(vendor.requests).toMatchObject([{ headers: { authorization: `Bearer ${throwawayKey}` } }]);
  });
});
