import { describe, expect, it } from 'vitest';
import { rotateAnswer } from '../../shared/contract/cli-answers.ts';
import { anApiKey } from '../kit/builders.ts';
import { aReport, passed, scriptedProber } from '../kit/scripted-prober.ts';
import { commandLine } from './command-line.ts';

const refusedEnding = 'refused1';
const refused = aReport({ verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' }, cause: 'AUTH_INVALID' });

const endingEnding = 'endingX1';
const ending = aReport({ stages: [{ ...passed, facts: { expires: '2027-05-04T12:00:00.000Z' } }] });

/** A vault with one organisation that has one key, at a vendor who refuses keys of one ending. */
async function withKey() {
  const { prober } = scriptedProber((_target, { apiKey }) => {
    if (String(apiKey).endsWith(endingEnding)) return ending;
    return String(apiKey).endsWith(refusedEnding) ? refused : aReport();
  });
  const cli = commandLine({ prober });
  const asks = (line: string, fields?: Readonly<Record<string, string>>) =>
    cli.ask(line.split(' '), fields === undefined ? {} : { piped: JSON.stringify({ fields }) });
  await cli.ask(['init', '--no-keychain']);
  await asks('org add acme');
  const apiKey = anApiKey();
  await asks('credential add --org acme --provider openai --label prod-1 --stdin', { apiKey });
  const labels = async (): Promise<string> => {
    const { answer } = await asks('credential list --org acme');
    return answer.credentials
      .map(({ label, active }: { label: string; active: boolean }) => (active ? label : `(${label})`))
      .join(' ');
  };
  return { ...cli, asks, apiKey, labels };
}

const rotateOld = 'credential rotate acme/openai/prod-1';

describe('chaveiro credential rotate', () => {
  it('plans, adds, tests and makes the new key primary in one go, and says until when the old one stays', async () => {
    const { asks, labels } = await withKey();
    const { exit, answer } = await asks(`${rotateOld} --stdin --overlap 5`, { apiKey: anApiKey() });
    const { rotation, uses, test } = rotateAnswer.parse(answer);
    expect(exit).toBe(0);
    expect(rotation).toMatchObject({ step: 'overlapping', overlapHours: 5, replacement: { label: 'prod-2' } });
    expect(rotation.retireAt).toBe(rotation.updatedAt + 5 * 3_600_000);
    expect(uses).toMatchObject({ primary: true, onlyKey: true, organisations: ['acme'] });
    expect(test?.verdict.accepted).toBe('yes');
    expect(await labels()).toBe('prod-2 prod-1');
  });

  it('goes back, or retires the old key now, by the name of either', async () => {
    const { asks, labels } = await withKey();
    await asks(`${rotateOld} --stdin`, { apiKey: anApiKey() });
    const retired = await asks('credential rotate acme/openai/prod-2 --retire-now');
    expect([retired.exit, retired.answer.rotation.step, await labels()]).toEqual([0, 'retired', 'prod-2']);
    const undone = await asks('credential rotate acme/openai/prod-2 --undo --new-key trash');
    expect([undone.exit, undone.answer.rotation.step, await labels()]).toEqual([0, 'undone', 'prod-1']);
  });

  it('exits 1 with a new key that fails, leaves the old one in place, and goes on with a better one', async () => {
    const { asks, labels, run } = await withKey();
    const failed = await asks(`${rotateOld} --stdin`, { apiKey: anApiKey(refusedEnding) });
    expect(rotateAnswer.parse(failed.answer)).toMatchObject({
      rotation: { step: 'keyAdded' },
      test: { cause: 'AUTH_INVALID' },
    });
    expect([failed.exit, await labels()]).toEqual([1, 'prod-1 (prod-2)']);
    const { exit, output } = await run([...rotateOld.split(' '), '--resume']);
    expect(exit).toBe(1);
    expect(output).toContain('prod-1 stays in place');
    expect(output).toContain('--abandon');
    const resumed = await asks(`${rotateOld} --resume --stdin --overlap 0`, { apiKey: anApiKey() });
    expect([resumed.exit, resumed.answer.rotation.step, await labels()]).toEqual([0, 'retired', 'prod-2']);
  });

  it('gives up a rotation whose key failed', async () => {
    const { asks, labels } = await withKey();
    await asks(`${rotateOld} --stdin`, { apiKey: anApiKey(refusedEnding) });
    const { exit, answer } = await asks(`${rotateOld} --abandon`);
    expect([exit, answer.rotation.step, await labels()]).toEqual([0, 'abandoned', 'prod-1']);
  });

  it('exits 2 for the same secret, for no way or two, and for settings; 4 for what never began', async () => {
    const { asks, apiKey, labels, run } = await withKey();
    const same = await asks(`${rotateOld} --stdin`, { apiKey });
    expect(same).toMatchObject({ exit: 2, answer: { error: { reason: 'sameSecret', field: 'fields.apiKey' } } });
    expect(await asks(rotateOld)).toMatchObject({ exit: 2, answer: { error: { reason: 'chooseOne' } } });
    const both = await asks(`${rotateOld} --undo --retire-now`);
    expect(both).toMatchObject({ exit: 2, answer: { error: { reason: 'chooseOne' } } });
    const piped = JSON.stringify({ settings: { model: 'gpt-5.4' } });
    expect((await run([...rotateOld.split(' '), '--stdin'], { piped })).exit).toBe(2);
    expect(await asks(`${rotateOld} --resume`)).toMatchObject({
      exit: 4,
      answer: { error: { reason: 'unknownRotation' } },
    });
    expect(await labels()).toBe('prod-1');
  });

  it('says what the provider told of the new key’s end, and how to note it, until that is noted', async () => {
    const { run } = await withKey();
    const piped = (fields: object) => ({ piped: JSON.stringify({ fields }) });
    const rotate = [...rotateOld.split(' '), '--stdin'];
    const { output } = await run(rotate, piped({ apiKey: anApiKey(endingEnding) }));
    expect(output).toContain('--expires 2027-05-04');
    await run('credential rotate acme/openai/prod-1 --undo --new-key trash'.split(' '));
    const noted = await run([...rotate, '--expires', '2027-05-04'], piped({ apiKey: anApiKey(endingEnding) }));
    expect(noted.output).not.toContain('--expires');
  });

  it('tells a person who used the old key, when it retires and how to go back, in their language', async () => {
    const { run } = await withKey();
    const piped = JSON.stringify({ fields: { apiKey: anApiKey() } });
    const { output, exit } = await run([...rotateOld.split(' '), '--stdin', '--lang', 'pt-BR'], { piped });
    expect(exit).toBe(0);
    expect(output).toContain('Usos de prod-1');
    expect(output).toMatch(/prod-2 atende no lugar de prod-1, que será aposentada em \d/);
    expect(output).toContain('--undo');
  });
});
