import { partKey } from '../../../shared/catalogue/address-parts.ts';
import type { PartNames } from '../../../shared/catalogue/descriptor.ts';
import type { DraftPart } from './draft-row.ts';
import type { EntryProblem } from './source-entry.ts';

/** A driver's name that may be shown: a word, and not somebody's secret in its place. */
const shownDriver = /^[a-z0-9._-]{1,40}$/;

/**
 * Why the parts of an address may not be what they would be: DB_HOST is PostgreSQL's where DB_CONNECTION or the port
 * says so, and another system's otherwise.
 */
export function problemOfParts({ field, names, shared }: PartNames, parts: readonly DraftPart[]): EntryProblem | null {
  if (shared === null) return null;
  const toldAs = (part: 'driver' | 'port' | 'password'): string | undefined =>
    parts
      .find((one) => one.field === partKey(field, part))
      ?.value.trim()
      .toLowerCase();
  const driver = toldAs('driver');
  if (driver === undefined ? toldAs('port') === shared.port : shared.drivers.includes(driver)) return null;
  // Without a password there is nothing to be kept, whatever the system.
  if (toldAs('password') === undefined) return { reason: 'notACredential', about: null };
  return driver !== undefined && shownDriver.test(driver)
    ? { reason: 'otherSystem', about: driver }
    : { reason: 'unclearSystem', about: names.driver?.[0] ?? null };
}
