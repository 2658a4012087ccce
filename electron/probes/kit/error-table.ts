import type { Cause } from '../../../shared/errors/causes.ts';
import type { Confidence } from '../../../shared/model/test-result.ts';
import { classes, type FailureClass } from './failure-class.ts';
import type { StopDetails } from './probe-stop.ts';

/**
 * One row of a provider's error table. The first row that matches wins, so the more specific stands first.
 *
 * `code` is an HTTP status, an SQLSTATE or a protocol's error word; `marker` must also occur in the error's text.
 */
export type ErrorRow = {
  readonly code?: readonly string[];
  readonly marker?: RegExp;
  /** A header of an HTTP answer that must be there and say this, where a vendor puts the reason into one. */
  readonly header?: { readonly name: string; readonly marker: RegExp };
  readonly class: FailureClass;
  /** Where the class's own cause is not exact enough, such as PERM_MODEL or PERM_IP. */
  readonly cause?: Cause;
  /** Whether this answer proves that the key was accepted, where its class alone does not. */
  readonly proven?: boolean;
  readonly confidence?: Confidence;
};

/** What a vendor said, in the parts a row can match. The text is never shown. */
export type VendorError = {
  readonly code: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
};

/** What statuses mean where a vendor's own rows say nothing (providers.md section 2, precedence 5). */
const httpRows: readonly ErrorRow[] = [
  { code: ['401'], class: 'invalid_key', confidence: 'likely' },
  { code: ['402'], class: 'billing', confidence: 'likely' },
  { code: ['403'], class: 'insufficient_permission', confidence: 'likely' },
  { code: ['404'], class: 'not_found', confidence: 'likely' },
  { code: ['408'], class: 'timeout', confidence: 'likely' },
  { code: ['400', '405', '409', '422'], class: 'bad_request', confidence: 'likely' },
  { code: ['429'], marker: /quota|credit|billing/i, class: 'quota_exhausted', confidence: 'likely' },
  { code: ['429'], class: 'rate_limited', confidence: 'likely' },
  { code: ['451'], class: 'region_blocked', confidence: 'likely' },
];

const hasHeader = ({ name, marker }: NonNullable<ErrorRow['header']>, { headers }: VendorError): boolean => {
  const value = headers?.[name];
  return typeof value === 'string' && marker.test(value);
};

const matches = (row: ErrorRow, error: VendorError): boolean =>
  (row.code === undefined || row.code.includes(error.code)) &&
  (row.marker === undefined || row.marker.test(error.text)) &&
  (row.header === undefined || hasHeader(row.header, error));

const toStop = (row: ErrorRow): StopDetails => ({
  ...classes[row.class],
  ...(row.cause !== undefined && { cause: row.cause }),
  ...(row.proven !== undefined && { proven: row.proven }),
  confidence: row.confidence ?? 'sure',
});

/** What a vendor's own rows make of its error, or null. */
export function matchRow(rows: readonly ErrorRow[], error: VendorError): StopDetails | null {
  const row = rows.find((each) => matches(each, error));
  return row === undefined ? null : toStop(row);
}

/** What an HTTP error means: the vendor's rows first, then the status in general. */
export function matchHttp(rows: readonly ErrorRow[], error: VendorError): StopDetails {
  const found = matchRow(rows, error) ?? matchRow(httpRows, error);
  if (found !== null) return found;
  return error.code.startsWith('5')
    ? { ...classes.provider_down, confidence: 'sure' }
    : { cause: 'UNKNOWN', stage: 'auth', confidence: 'guess' };
}
