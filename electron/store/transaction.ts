import { AppError } from '../../shared/errors/app-error.ts';
import { nextHlc } from '../../shared/model/hlc.ts';
import type { OrganisationId, Tenant } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/member.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { type AuditDraft, appendAudit } from './audit-table.ts';
import { commandLogWrites } from './command-log-table.ts';
import { dataKeyWrites } from './data-key-table.ts';
import type { Writable } from './handles.ts';
import type { Manifest } from './manifest.ts';
import { metaWrites } from './meta-table.ts';
import { createSealer, type Sealer } from './sealer.ts';
import { shredRows } from './shred-rows.ts';
import type { Database } from './sqlite.ts';
import { onStore } from './sqlite-errors.ts';
import type { WriteTables } from './tables.ts';

/** Who acts and, for a client's command, under which id it is remembered. */
export type Act = {
  readonly actor: Actor | null;
  readonly command?: { readonly id: string; readonly route: string };
};

/** One open transaction: the tables, sealing, and the audit without which it does not end. */
export type Transaction = WriteTables &
  Pick<Sealer, 'seal' | 'mintDataKey'> & {
    /** The moment of all it writes. Never before an earlier transaction's, even if the clock was set back. */
    readonly at: Instant;
    readonly audit: (draft: AuditDraft) => void;
    /** Deletes all an organisation has, its data keys first of all. Its audit rows stay, their detail blinded. */
    readonly shred: (organisation: OrganisationId) => void;
    /** Deletes a data key nothing is sealed under any more. */
    readonly dropDataKey: (tenant: Tenant, generation: number) => void;
  };

/** An audit row that was committed. */
export type Appended = AuditDraft & { readonly seq: number };

export type TransactionParts = {
  readonly database: Database;
  readonly db: Writable;
  readonly tables: WriteTables;
  readonly ring: KeyRing;
  readonly clock: Clock;
  readonly manifest: Pick<Manifest, 'commit' | 'discard'>;
};

/**
 * The only way to write: rows and their audit rows in one IMMEDIATE, synchronous transaction.
 *
 * A command that ran already within 24 h is answered from the log without running. Work that wrote no audit row, or
 * that is asynchronous, is a fault of ours and leaves nothing behind.
 */
export function inTransaction<T>(
  parts: TransactionParts,
  act: Act,
  work: (transaction: Transaction) => T,
): { readonly answer: T; readonly appended: readonly Appended[] } {
  const commands = commandLogWrites(parts.db);
  let begun: ReturnType<typeof begin> | undefined;
  const run = (): { answer: T; appended: readonly Appended[] } => {
    const logged = act.command === undefined ? undefined : commands.find(act.command.id);
    if (logged !== undefined) {
      if (logged.route !== act.command?.route) throw new AppError('CONFLICT', { field: 'commandId' });
      // Sound: the same route wrote it, and its closed output schema parses it again on the way out.
      return { answer: JSON.parse(logged.answer) as T, appended: [] };
    }
    begun = begin(parts, act);
    const { transaction, appended, finish } = begun;
    const answer = work(transaction);
    if (answer instanceof Promise) throw new Error('A transaction is synchronous');
    if (appended.length === 0) throw new Error('A transaction writes its audit row');
    if (act.command !== undefined) {
      commands.forgetOld(transaction.at);
      commands.append(act.command.id, { route: act.command.route, answer: JSON.stringify(answer) }, transaction.at);
    }
    finish();
    parts.manifest.commit();
    return { answer, appended };
  };
  try {
    const done = onStore(() => parts.database.transaction(run).immediate());
    begun?.forgetDropped();
    return done;
  } catch (error) {
    begun?.dropMinted();
    parts.manifest.discard();
    throw error;
  }
}

function begin({ db, ring, clock, tables }: TransactionParts, act: Act) {
  const meta = metaWrites(db);
  const hlc = nextHlc(meta.hlc(), clock.now());
  const sealer = createSealer(db, ring, { hlc, device: meta.device });
  const appended: Appended[] = [];
  const dataKeys = dataKeyWrites(db);
  const dropped: { readonly tenant: Tenant; readonly generation: number }[] = [];
  const transaction: Transaction = {
    ...tables,
    seal: sealer.seal,
    mintDataKey: sealer.mintDataKey,
    at: hlc.at,
    audit: (draft) => {
      const seq = appendAudit(db, { ring, sealer, actor: act.actor, at: hlc.at }, draft);
      appended.push({ ...draft, seq });
    },
    shred: (tenant) => {
      dropped.push(...tables.keyUse.generations(tenant).map((generation) => ({ tenant, generation })));
      shredRows(db, tenant);
    },
    dropDataKey: (tenant, generation) => {
      dropped.push({ tenant, generation });
      dataKeys.delete(tenant, generation);
    },
  };
  /** The ring forgets a key once its row is gone for good. */
  const forgetDropped = (): void => {
    for (const { tenant, generation } of dropped) ring.dropDataKey(tenant, generation);
  };
  const finish = (): void => meta.setHlc(sealer.hlc());
  return { transaction, appended, dropMinted: sealer.dropMinted, forgetDropped, finish };
}
