import type { BackupTaken } from '../../../shared/contract/backups.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import type { View } from '../command.ts';
import { factSheet } from './facts.ts';

/** A backup file: where, how large, its sum, and when it was made. */
export function renderBackup({ file, bytes, sha256, at }: BackupTaken, view: View): string {
  const { dateTime, number } = createFormats(view.language);
  return factSheet(view, [
    ['file', file],
    ['bytes', number(bytes)],
    ['sha256', sha256],
    ['createdAt', dateTime(at)],
  ]);
}
