import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Prober } from '../../electron/ports/prober.ts';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import { testAnswer } from '../../shared/contract/cli-answers.ts';
import type { Cause } from '../../shared/errors/causes.ts';
import type { TestReport, Verdict } from '../../shared/model/test-result.ts';
import { anApiKey } from '../kit/builders.ts';
import type { TestEngineOptions } from '../kit/engine.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { type CallOptions, commandLine } from './command-line.ts';

const aVerdict = (reachable: Verdict['reachable'], accepted: Verdict['accepted'], capable: Verdict['capable']) => ({
  reachable,
  accepted,
  capable,
});

const aReport = (verdict: Verdict, cause: Cause | null): TestReport => ({
  verdict,
  cause,
  confidence: 'sure',
  stages: [{ stage: 'format', state: 'pass', ms: 1, facts: { models: 56 } }],
  probeVersion: 1,
  testedAt: 1_800_000_000_000,
});

const works = aReport(aVerdict('yes', 'yes', 'yes'), null);

/** A prober that answers each test by the label the test's key ends with. */
const scripted = (report: (options: Parameters<Prober['probe']>[1]) => Promise<TestReport>): Prober => ({
  probe: (_target, options) => report(options),
});

/** Of OpenAI a thorough test would leave something behind. */
const leavingTraces = catalogue.map((descriptor) =>
  descriptor.id === 'openai'
    ? { ...descriptor, probe: { ...descriptor.probe, thorough: { en: 'A file.', 'pt-BR': 'Um arquivo.' } } }
    : descriptor,
);

const withKeys = (prober: Prober, ...labels: readonly string[]) => withEngine({ prober }, labels);

async function withEngine(options: TestEngineOptions, labels: readonly string[]) {
  const cli = commandLine(options);
  await cli.ask(['init', '--no-keychain']);
  await cli.ask(['org', 'add', 'acme']);
  for (const label of labels) {
    const piped = JSON.stringify({ fields: { apiKey: anApiKey() } });
    await cli.ask(['credential', 'add', '--org', 'acme', '--provider', 'openai', '--label', label, '--stdin'], {
      piped,
    });
  }
  const asks = (line: string, options?: CallOptions) => cli.ask(line.split(' '), options);
  return { ...cli, asks };
}

describe('the exit code of a test', () => {
  it.each([
    [aVerdict('yes', 'yes', 'yes'), null, 0],
    [aVerdict('yes', 'yes', 'unknown'), 'RATE_LIMIT', 0],
    [aVerdict('yes', 'unknown', 'unknown'), 'SRV_5XX', 0],
    [aVerdict('yes', 'no', 'unknown'), 'AUTH_INVALID', 1],
    [aVerdict('yes', 'yes', 'no'), 'QUOTA_CREDIT', 1],
    [aVerdict('no', 'unknown', 'unknown'), 'DNS_NX', 1],
    [aVerdict('unknown', 'unknown', 'unknown'), 'OFFLINE', 1],
  ] as const)('of %j (%s) is %i', async (verdict, cause, exit) => {
    const { asks } = await withKeys(
      scripted(async () => aReport(verdict, cause)),
      'prod-1',
    );
    const asked = await asks('test acme/openai/prod-1');
    expect(asked.exit).toBe(exit);
    expect(testAnswer.parse(asked.answer).results).toMatchObject([{ verdict, cause, credential: { label: 'prod-1' } }]);
  });

  it('is 0 where there was nothing to test', async () => {
    const { asks } = await withKeys(scripted(async () => works));
    expect(await asks('test --all')).toEqual({ exit: 0, answer: { results: [], summary: [], report: null } });
  });
});

describe('what is tested', () => {
  it('is named one by one, by organisation, or everything', async () => {
    const { asks } = await withKeys(
      scripted(async () => works),
      'a',
      'b',
      'c',
    );
    const labels = async (line: string) =>
      (await asks(line)).answer.results
        .map((result: { credential: { label: string } }) => result.credential.label)
        .sort();
    expect(await labels('test --credential acme/openai/a --credential acme/openai/b')).toEqual(['a', 'b']);
    expect(await labels('test --credential acme/openai/a acme/openai/c')).toEqual(['a', 'c']);
    expect(await labels('test --org acme --concurrency 1')).toEqual(['a', 'b', 'c']);
    expect(await labels('test --all --timeout-ms 5000')).toEqual(['a', 'b', 'c']);
    expect(await labels('test --provider openai')).toEqual(['a', 'b', 'c']);
    expect(await labels('test --provider anthropic')).toEqual([]);
    expect((await asks('test acme/openai/nobody')).exit).toBe(4);
    expect((await asks('test --all --concurrency 33')).exit).toBe(2);
  });

  it('may be values that are not saved', async () => {
    const { asks } = await withKeys(scripted(async () => works));
    const piped = JSON.stringify({ fields: { apiKey: anApiKey() } });
    const { exit, answer } = await asks('test --provider openai --stdin', { piped });
    expect({ exit, credential: answer.results[0].credential }).toMatchObject({ exit: 0, credential: { id: null } });
    expect((await asks('credential list')).answer.credentials).toEqual([]);
  });
});

describe('a failed test', () => {
  const prober = scripted(async () => aReport(aVerdict('yes', 'no', 'unknown'), 'AUTH_REVOKED'));

  it('comes with its fix in the language of the call', async () => {
    const { asks } = await withKeys(prober, 'prod-1');
    expect((await asks('test --all --lang pt-BR')).answer.results[0].fix).toBe(
      'Crie outra chave no provedor e substitua esta.',
    );
  });

  it('is told to a person with its stages, cause and fix', async () => {
    const { run } = await withKeys(prober, 'prod-1');
    const { exit, output } = await run(['test', '--all', '--lang', 'en']);
    expect(exit).toBe(1);
    expect(output).toBe(
      [
        'openai  prod-1  acme',
        'Reachable: Yes   Key accepted: No   Can do the job: Unknown',
        '✓  Format  Passed  1 ms  Models: 56',
        'The key was revoked (Sure)',
        'Fix: Create a new key with the provider and replace this one.',
        '',
      ].join('\n'),
    );
  });
});

describe('several tests', () => {
  const failing = aReport(aVerdict('yes', 'no', 'unknown'), 'AUTH_REVOKED');

  it('are summed up by cause, most frequent first', async () => {
    let number = 0;
    const prober = scripted(async () => {
      number += 1;
      return number === 2 ? works : failing;
    });
    const { asks, run } = await withKeys(prober, 'a', 'b', 'c');
    expect((await asks('test --all --concurrency 1')).answer.summary).toEqual([
      { cause: 'AUTH_REVOKED', tests: 2 },
      { cause: null, tests: 1 },
    ]);
    const { output } = await run(['test', '--all', '--lang', 'en']);
    expect(output).toContain('Tests: 3, by what they found:\n3  The key was revoked  AUTH_REVOKED\n');
  });

  it('leave a report where one is asked for, in the format its ending names, and never over another file', async () => {
    const { asks } = await withKeys(
      scripted(async () => failing),
      'a',
      'b',
    );
    const file = join(tempDir(), 'tests.csv');
    const { answer } = await asks(`test --all --report-out ${file} --lang en`);
    expect(answer.report).toEqual({ file, format: 'csv' });
    const lines = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('"OpenAI","a","Yes","No","Unknown","The key was revoked","AUTH_REVOKED"');
    const again = await asks(`test --all --report-out ${file}`);
    expect([again.exit, again.answer.error.reason]).toEqual([2, 'fileExists']);
  });

  it('that leave traces ask for an agreement first, and run with it', async () => {
    let agreed = false;
    const prober = scripted(async ({ thorough }) => {
      agreed = thorough;
      return works;
    });
    const { asks } = await withEngine({ prober, catalogue: leavingTraces }, ['a']);
    const refused = await asks('test --all --thorough');
    expect([refused.exit, refused.answer.error.code]).toEqual([2, 'CONFIRMATION_REQUIRED']);
    expect(refused.answer.error.message).toContain('1');
    expect([(await asks('test --all')).exit, agreed]).toEqual([0, false]);
    expect([(await asks('test --all --thorough --confirm')).exit, agreed]).toEqual([0, true]);
  });
});

describe('an interrupted test', () => {
  let interrupt: AbortController;
  let started: PromiseWithResolvers<void>;
  beforeEach(() => {
    interrupt = new AbortController();
    started = Promise.withResolvers();
  });

  it('exits 130 with the results it has', async () => {
    let number = 0;
    const first = Promise.withResolvers<void>();
    const prober = scripted(async ({ signal }) => {
      number += 1;
      if (number === 1) return works;
      started.resolve();
      const stopped = Promise.withResolvers<TestReport>();
      signal.addEventListener('abort', () =>
        stopped.resolve(aReport(aVerdict('unknown', 'unknown', 'unknown'), 'CANCELLED')),
      );
      return stopped.promise;
    });
    const { asks } = await withKeys(prober, 'a', 'b', 'c');
    const call = asks('test --all --concurrency 1', { signal: interrupt.signal });
    await started.promise;
    first.resolve();
    interrupt.abort();
    const { exit, answer } = await call;
    expect(exit).toBe(130);
    expect(testAnswer.parse(answer).results.length).toBeLessThan(3);
  });
});

describe('a person at a terminal', () => {
  it('sees on standard error what goes on, and it is erased at the end', async () => {
    const { run } = await withKeys(
      scripted(async () => works),
      'a',
      'b',
    );
    const shown: string[] = [];
    const errors = { isTerminal: true, write: (text: string) => void shown.push(text) };
    const { exit } = await run(['test', '--all', '--json'], { errors });
    expect(exit).toBe(0);
    expect(shown.join('')).toContain('Testing 2 of 2');
    expect(shown.at(-1)).toBe('\r\u001b[2K');
  });
});
