import type { ReportFormat, ReportPart, StoredTarget } from '../../shared/contract/tests.ts';
import type { Language } from '../../shared/model/language.ts';
import type { CredentialOverview } from '../store/credential-overview.ts';
import { type PullStream, pullStream } from './pull-stream.ts';
import { type ReportRow, reportRow } from './report-rows.ts';
import { type ReportHead, reportText } from './report-text.ts';
import { type ReportWords, reportWords, stateWords } from './report-words.ts';
import type { ServiceContext } from './service-context.ts';
import { getSettings } from './settings.ts';
import { storedOverviews } from './test-targets.ts';

/** Rows read at a time: others have their turn in between. */
const rowsPerPart = 25;

export type ReportOrder = {
  readonly target: StoredTarget;
  readonly format: ReportFormat;
  /** Left out: the settings' own. */
  readonly language?: Language | undefined;
};

function headOf(overviews: readonly CredentialOverview[], at: number, { t }: ReportWords): ReportHead {
  const counts = new Map<string, number>();
  for (const { last } of overviews) {
    const state = stateWords(last, t);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return { at, total: overviews.length, states: [...counts].toSorted(([, a], [, b]) => b - a) };
}

const byClient = (a: CredentialOverview, b: CredentialOverview): number =>
  (a.organisation ?? '').localeCompare(b.organisation ?? '');

/**
 * What the last tests of stored credentials found, as the text of a file, part by part. It holds no secret.
 *
 * Throws NOT_FOUND and the like before the first part. Ends with VAULT_LOCKED when the session locks.
 */
export function testReport(context: ServiceContext, order: ReportOrder, locked: AbortSignal): PullStream<ReportPart> {
  const overviews = storedOverviews(context, order.target).toSorted(byClient);
  const words = reportWords(context, order.language ?? getSettings(context).language);
  const text = reportText(order.format, headOf(overviews, context.clock.now(), words), words);
  const nameOf = new Map(
    context.store.read.organisations.list({ trashed: false }).map(({ slug, name }) => [slug, name]),
  );
  const total = overviews.length;
  let done = 0;
  let before: ReportRow | null = null;
  let isOver = false;
  return pullStream(
    async () => {
      if (isOver) return null;
      await context.clock.nextTurn();
      locked.throwIfAborted();
      const pieces = done === 0 ? [text.begin] : [];
      for (const overview of overviews.slice(done, done + rowsPerPart)) {
        const row = reportRow(context, overview, nameOf);
        pieces.push(text.row(row, before));
        before = row;
        done += 1;
      }
      isOver = done === total;
      if (isOver) pieces.push(text.end);
      return { done, total, text: pieces.join('') };
    },
    () => undefined,
  );
}
