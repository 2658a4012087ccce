import type { Formats } from '../../shared/i18n/format.ts';
import type { Facts } from '../../shared/model/test-result.ts';

const shownItems = 6;

/** A fact as one short text; of long lists the first items and how many there are. */
export function factText(value: Facts[string], format: Formats): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'boolean') return String(value);
  const shown = value.slice(0, shownItems).join(', ');
  return value.length > shownItems ? `${shown} … (${format.number(value.length)})` : shown;
}
