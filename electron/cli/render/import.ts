import type { z } from 'zod';
import type { importAnswer } from '../../../shared/contract/cli-answers.ts';
import type { ImportOwner, ImportPreview, ImportRow } from '../../../shared/model/import.ts';
import type { View } from '../command.ts';
import { listing } from './facts.ts';

const placeOf = ({ place }: ImportRow, { translate }: View): string =>
  place.line === null ? (place.path ?? '') : translate('cli.say.line', { line: place.line });

/** Why a row is in its state, with what the words leave open filled in. */
function whyOf(row: ImportRow, { translate }: View): string {
  if (row.reason === null) return '';
  const { other, about, refusal, params } = row;
  return translate(`imports.reason.${row.reason}`, {
    ...params,
    about: about ?? '',
    other: other === null ? '' : (other.row ?? other.label),
    refusal: refusal === null ? '' : translate(`reasons.${refusal}.message`, params),
  });
}

/** Organisations of a source, by their ids there, with how many rows each has. */
export function ownersText(owners: readonly ImportOwner[], most: number): string {
  const named = owners.slice(0, most).map(({ owner, rows }) => `${owner ?? '-'} (${rows})`);
  return [...named, ...(owners.length > most ? ['…'] : [])].join(', ');
}

/** Whether several organisations are there, and nobody said yet which one it is. */
export const isUnsettled = ({ owners }: ImportPreview): boolean =>
  owners.filter(({ owner }) => owner !== null).length > 1;

/** Owners a preview names. */
const mostOwners = 50;

/** What an import would do, or did, as a table and a word on what to do next. */
export function renderImport({ preview, rows, done }: z.infer<typeof importAnswer>, view: View): string {
  const { translate } = view;
  const { counts, source, encoding, comparedAll, readAll } = preview;
  const table = listing(
    view,
    ['row', 'place', 'provider', 'label', 'state', 'why'],
    rows.map((row) => [
      row.row,
      placeOf(row, view),
      row.provider ?? '',
      row.label,
      translate(`imports.state.${row.state}`),
      whyOf(row, view),
    ]),
  );
  return [
    table,
    '',
    translate('cli.say.importRead', {
      source: translate(`imports.source.${source}`),
      included: counts.included,
      total: counts.total,
    }),
    ...(encoding === null || encoding === 'utf-8'
      ? []
      : [translate('cli.say.importEncoding', { encoding: translate(`imports.encoding.${encoding}`) })]),
    ...(isUnsettled(preview)
      ? [translate('cli.say.importOwners', { owners: ownersText(preview.owners, mostOwners) })]
      : []),
    ...(readAll ? [] : [translate('cli.say.importReadSome')]),
    ...(comparedAll ? [] : [translate('cli.say.importComparedSome')]),
    done === null
      ? translate('cli.say.importNothingWritten')
      : translate('cli.say.imported', { created: done.created, batch: done.batch }),
  ].join('\n');
}
