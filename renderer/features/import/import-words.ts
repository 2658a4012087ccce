import type { ImportRow } from '../../../shared/model/import.ts';
import type { Text } from '../../i18n/text.tsx';

/** Where in its source a row stands; empty where a path would only say its name again. */
export function placeOf({ place, parts }: ImportRow, { t, format }: Text): string {
  if (place.line !== null) return t('page.importing.line', { line: format.number(place.line) });
  const isName = parts.some(({ name }) => name === place.path);
  return isName ? '' : (place.path ?? '');
}

/** Why a row is in its state, with what the words leave open filled in. */
export function whyOf(row: ImportRow, { t }: Text): string {
  if (row.reason === null) return '';
  const { other, about, refusal, params } = row;
  return t(`imports.reason.${row.reason}`, {
    ...params,
    about: about ?? '',
    other: other === null ? '' : (other.row ?? other.label),
    refusal: refusal === null ? '' : t(`reasons.${refusal}.message`, params),
  });
}

/** Only these can be written. */
export const canBeWritten = ({ state }: ImportRow): boolean => state === 'ready' || state === 'duplicate';
