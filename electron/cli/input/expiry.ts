import { AppError } from '../../../shared/errors/app-error.ts';
import type { Instant } from '../../../shared/model/time.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The day of a moment in this machine's zone, as `readExpiry` takes it. */
export function dayOf(at: Instant): string {
  const date = new Date(at);
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
}

/** The last millisecond of a day such as 2027-01-31, in this machine's zone; null for `none`. */
export function readExpiry(text: string): Instant | null {
  if (text === 'none') return null;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  const next = new Date(year ?? Number.NaN, (month ?? 0) - 1, (day ?? 0) + 1);
  const last = new Date(next.getTime() - 1);
  // A day such as 31 February rolls over into another month.
  const isDay = last.getMonth() === (month ?? 0) - 1 && last.getDate() === day;
  if (!isDay) throw new AppError('VALIDATION_FAILED', { field: '--expires', reason: 'wrongFormat' });
  return last.getTime();
}
