import { csvText } from '../../../shared/i18n/csv-text.ts';
import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import type { Api } from '../../api/api.ts';
import type { Text } from '../../i18n/text.tsx';
import { type AuditView, auditFilterOf } from './audit-view.ts';
import type { AuditNames } from './use-audit-names.ts';

const pageSize = 500;

/** Every entry that fits, newest first, a page at a time. */
export async function readAudit(call: Api['call'], view: AuditView): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (let before: number | null = null; ; ) {
    const page: Awaited<ReturnType<Api['call']['audit']['list']>> = await call.audit.list({
      ...auditFilterOf(view),
      before,
      limit: pageSize,
    });
    entries.push(...page.entries);
    if (page.next === null) return entries;
    before = page.next;
  }
}

/** Entries as a table for a spreadsheet: in words, with the codes beside them. */
export function auditCsv(entries: readonly AuditEntry[], { t, language }: Text, names: AuditNames): string {
  const heading = [
    t('page.audit.column.seq'),
    t('page.audit.column.at'),
    t('page.audit.what'),
    t('page.audit.column.code'),
    t('page.audit.where'),
    t('page.audit.who'),
    t('page.audit.column.origin'),
    t('page.audit.result'),
    t('page.audit.column.changed'),
    t('page.audit.column.records'),
    t('page.audit.details'),
  ];
  const rows = entries.map((entry) => [
    String(entry.seq),
    new Date(entry.at).toISOString(),
    t(`terms.action.${entry.action}`),
    entry.action,
    names.whose(entry),
    names.who(entry),
    entry.actor === null ? '' : t(`terms.origin.${entry.actor.origin}`),
    t(`terms.outcome.${entry.outcome}`),
    entry.changed.join(' '),
    entry.records.join(' '),
    entry.detail === null ? '' : JSON.stringify(entry.detail),
  ]);
  return csvText([heading, ...rows], language);
}

/** Entries for another program, in the shape `audit list --json` prints. */
export const auditJson = (entries: readonly AuditEntry[]): string =>
  `${JSON.stringify({ entries, next: null }, null, 2)}\n`;
