import { AppError } from '../../shared/errors/app-error.ts';
import type { Migration } from './migration.ts';
import { migrations } from './migrations/index.ts';
import type { Database } from './sqlite.ts';
import { onStore } from './sqlite-errors.ts';

/** The schema this program writes. */
export const schemaVersion = Math.max(...migrations.map((migration) => migration.version));

/** The schema a file has; 0 for a new one. */
export const versionOf = (database: Database): number =>
  // Sound: `simple` gives the pragma's one value, which SQLite declares a 32-bit integer.
  database.pragma('user_version', { simple: true }) as number;

/**
 * Brings the schema up to date, each step in a transaction of its own.
 *
 * `afterStep` runs inside each step's transaction. A store written by a newer program is left untouched: STORE_NEWER.
 */
export function migrate(
  database: Database,
  steps: readonly Migration[] = migrations,
  afterStep: () => void = () => undefined,
): void {
  onStore(() => {
    const current = versionOf(database);
    if (current > Math.max(...steps.map((step) => step.version))) throw new AppError('STORE_NEWER');
    for (const step of steps.filter((one) => one.version > current)) {
      database
        .transaction(() => {
          database.exec(step.sql);
          database.pragma(`user_version = ${step.version}`);
          afterStep();
        })
        .immediate();
    }
  });
}
