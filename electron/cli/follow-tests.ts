import type { ApiClient } from '../../shared/contract/index.ts';
import type { TestProgress, TestResult, TestTarget } from '../../shared/contract/tests.ts';
import { createFormats } from '../../shared/i18n/format.ts';
import type { Context } from './command.ts';
import { plainText } from './table.ts';

/** Cursor to the start of the line, and the line erased. */
const cleared = '\r\u001b[2K';

/** What goes on just now, in one line. */
function progressLine(
  { done, total, running, waiting, remainingMs }: TestProgress,
  { translate, language }: Context,
): string {
  if (waiting === 'offline')
    return `${translate('cli.say.testing', { done, total })} · ${translate('cli.say.noNetwork')}`;
  const [now] = running;
  const stage = now?.stages.at(-1)?.stage;
  return [
    translate('cli.say.testing', { done, total }),
    ...(remainingMs === null || total === 1
      ? []
      : [translate('cli.say.remaining', { time: createFormats(language).duration(remainingMs) })]),
    ...(now === undefined ? [] : [plainText(`${now.credential.provider} ${now.credential.label}`)]),
    ...(stage === undefined ? [] : [translate(`terms.stage.${stage}`)]),
  ].join(' · ');
}

/** A command that nobody watches must end: soon after the network is gone it says so. */
const offlineWaitSeconds = 60;

export type TestRun = {
  readonly target: TestTarget;
  readonly thorough: boolean;
  readonly concurrency?: number;
  readonly timeoutMs?: number;
};

export type TestsFollowed = { readonly results: readonly TestResult[]; readonly isInterrupted: boolean };

/**
 * Runs tests and collects what they found, showing a person at a terminal what goes on.
 *
 * Interrupted, it resolves with the results so far.
 */
export async function followTests(api: ApiClient, run: TestRun, context: Context): Promise<TestsFollowed> {
  const { errors, signal } = context.world;
  const results: TestResult[] = [];
  const show = (line: string) => errors.isTerminal && errors.write(cleared + line);
  try {
    for await (const progress of await api.tests.run({ ...run, offlineWaitSeconds }, { signal })) {
      results.push(...progress.results);
      show(progressLine(progress, context));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    show('');
  }
  return { results, isInterrupted: signal.aborted };
}
