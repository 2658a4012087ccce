import type { ErrorRow } from '../../../electron/probes/kit/error-table.ts';
import { classes } from '../../../electron/probes/kit/failure-class.ts';
import { causes } from '../../../shared/errors/causes.ts';
import type { ProviderWorld } from '../provider-world.ts';
import type { Invariant } from './invariant.ts';

const causeOf = (row: ErrorRow): string => row.cause ?? classes[row.class]?.cause;

/** Whether an earlier row takes everything that a later one could match. */
const isShadowed = (row: ErrorRow, earlier: readonly ErrorRow[]): boolean =>
  earlier.some(
    ({ code, marker, header }) =>
      header === undefined &&
      (marker === undefined || marker.source === row.marker?.source) &&
      (code === undefined || row.code?.every((one) => code.includes(one)) === true),
  );

const judge = (row: ErrorRow, earlier: readonly ErrorRow[]): readonly string[] => [
  ...(row.code === undefined && row.marker === undefined && row.header === undefined ? ['matches everything'] : []),
  ...(causes.some((cause) => cause === causeOf(row)) ? [] : [`no cause for ${row.class}`]),
  // Such an expression remembers where it stopped, and skips every other match.
  ...[row.marker, row.header?.marker].flatMap((one) => (/[gy]/.test(one?.flags ?? '') ? [`${one} has a memory`] : [])),
  ...(isShadowed(row, earlier) ? ['is never reached'] : []),
];

const withRows = (...rows: readonly ErrorRow[]) => ({
  plant: ({ providers }: ProviderWorld): Partial<ProviderWorld> => ({
    providers: providers.map((one) => ({ ...one, errors: rows })),
  }),
});

export const errorInvariants: readonly Invariant[] = [
  {
    promise: 'every row of an error table can match, and leads to a cause of the closed table',
    complaints: ({ providers }) =>
      providers.flatMap(({ id, errors }) =>
        errors.flatMap((row, place) =>
          judge(row, errors.slice(0, place)).map((complaint) => `${id}, row ${place + 1}: ${complaint}`),
        ),
      ),
    faults: [
      { what: 'a row for everything', ...withRows({ class: 'timeout' }) },
      { what: 'an expression with a memory', ...withRows({ marker: /a/g, class: 'timeout' }) },
      {
        what: 'a row behind a wider one',
        ...withRows({ code: ['401', '403'], class: 'expired' }, { code: ['401'], marker: /a/, class: 'revoked' }),
      },
    ],
  },
];
