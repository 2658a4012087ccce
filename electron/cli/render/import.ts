import type { z } from 'zod';
import type { importAnswer } from '../../../shared/contract/cli-answers.ts';
import type { ImportRow } from '../../../shared/model/import.ts';
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
    ...(readAll ? [] : [translate('cli.say.importReadSome')]),
    ...(comparedAll ? [] : [translate('cli.say.importComparedSome')]),
    done === null
      ? translate('cli.say.importNothingWritten')
      : translate('cli.say.imported', { created: done.created, batch: done.batch }),
  ].join('\n');
}
