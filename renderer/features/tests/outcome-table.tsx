import { useMemo } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import type { KeyOutcome } from './key-outcome.ts';
import { outcomeColumns } from './outcome-columns.tsx';
import { useOutcomeWords } from './use-outcome-words.ts';

type Props = {
  readonly label: string;
  readonly outcomes: readonly KeyOutcome[];
  readonly withOutcome: boolean;
  readonly onKey: (outcome: KeyOutcome) => void;
};

const idOf = ({ id }: KeyOutcome): string => id;
const labelOf = ({ credential }: KeyOutcome): string => credential.label;

/** Tested keys, a row each; a row opens what its test found. */
export function OutcomeTable({ label, outcomes, withOutcome, onKey }: Props) {
  const words = useOutcomeWords();
  const columns = useMemo(() => outcomeColumns(words, withOutcome), [words, withOutcome]);
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={outcomes}
      rowId={idOf}
      rowLabel={labelOf}
      onOpen={onKey}
      empty={null}
    />
  );
}
