import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupSource } from '../../../shared/contract/backups.ts';
import { uploadPieceBytes } from '../../../shared/contract/uploads.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { SessionSeed } from '../../ports/session.ts';
import { setBackupSchedule } from '../../services/backup-schedule.ts';
import { progressStream } from '../../services/progress-stream.ts';
import type { ServiceContext } from '../../services/service-context.ts';
import type { Api } from '../api.ts';
import { backupName } from '../backup/backup-name.ts';
import { checkBackup } from '../backup/check-backup.ts';
import { readPiece } from '../backup/read-piece.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { takeBackup } from '../backup/take-backup.ts';
import { verifyBackup } from '../backup/verify-backup.ts';
import type { EngineParts } from '../engine-parts.ts';
import { requirePaths } from '../require-paths.ts';
import { openVaultOf } from '../vault-access.ts';

/** Where the file lies that a caller named or handed over. */
function pathOf({ uploads }: EngineParts, session: SessionSeed, file: BackupSource): string {
  if (typeof file !== 'string') return uploads.pathOf(session.id, file.upload);
  requirePaths(session, [file]);
  return file;
}

/** A backup is named by its place in the list, so a page reaches no other file. Throws NOT_FOUND. */
function requireListed({ store }: ServiceContext, named: string): void {
  if (store.read.backups.list().some(({ file }) => file === named)) return;
  throw new AppError('NOT_FOUND', { field: 'file', reason: 'unknownBackup' });
}

/** For a caller whose transport tells nothing of its leaving. */
const never = new AbortController().signal;

export const backupHandlers = ({ any, unlocked }: Api, parts: EngineParts) => {
  const { ports } = parts;
  const { clock } = ports;
  return {
    list: unlocked.backups.list.handler(({ context }) => {
      const { list, schedule } = context.service.store.read.backups;
      return { backups: list().filter(({ file }) => existsSync(file)), schedule: schedule() };
    }),
    setSchedule: unlocked.backups.setSchedule.handler(({ input, context }) =>
      setBackupSchedule(context.service, input),
    ),
    create: unlocked.backups.create.handler(({ input, context, signal = never }) => {
      if (input.file !== null) requirePaths(context.session, [input.file]);
      const vault = openVaultOf(parts);
      const order = {
        path: input.file ?? join(ports.paths.dataDir, 'backups', backupName('chaveiro', clock.now())),
        passphrase: input.passphrase,
        actor: context.service.actor,
        automatic: false,
        forget: [],
      };
      return progressStream(
        (report, ending) => takeBackup({ world: ports, vault }, order, { report, signal: ending }),
        {
          clock,
          signal: AbortSignal.any([signal, context.open.locked]),
        },
      );
    }),
    read: unlocked.backups.read.handler(({ input, context }) => {
      requireListed(context.service, input.file);
      return readPiece(input.file, input.offset, uploadPieceBytes);
    }),
    check: unlocked.backups.check.handler(({ input, context, signal = never }) => {
      const { actor } = context.service;
      requireListed(context.service, input.file);
      const source = { world: ports, vault: openVaultOf(parts) };
      return progressStream(
        (report, ending) => checkBackup(source, { path: input.file, actor }, { report, signal: ending }),
        { clock, signal: AbortSignal.any([signal, context.open.locked]) },
      );
    }),
    verify: any.backups.verify.handler(({ input, context, signal = never }) => {
      const order = { path: pathOf(parts, context.session, input.file), secret: input.key };
      return progressStream((report, ending) => verifyBackup(ports, order, { report, signal: ending }), {
        clock,
        signal,
      });
    }),
    restore: any.backups.restore.handler(({ input, context, signal = never }) => {
      const { file, key, ...order } = input;
      const path = pathOf(parts, context.session, file);
      if (input.shreddedFrom.length > 0) requirePaths(context.session, input.shreddedFrom);
      return progressStream(
        (report, ending) => restoreBackup(ports, { ...order, path, secret: key }, { report, signal: ending }),
        { clock, signal },
      );
    }),
  };
};
