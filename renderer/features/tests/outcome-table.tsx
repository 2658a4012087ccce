import { useMemo, useState } from 'react';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Selection } from '../../ui/selection.ts';
import { ChosenActions } from './chosen-actions.tsx';
import type { KeyOutcome } from './key-outcome.ts';
import { outcomeColumns } from './outcome-columns.tsx';
import { useOutcomeWords } from './use-outcome-words.ts';

type Props = {
  readonly label: string;
  readonly outcomes: readonly KeyOutcome[];
  /** Those a filter hides are there to be tested, too, where they were selected before. Left out: there are none. */
  readonly all?: readonly KeyOutcome[];
  readonly withOutcome: boolean;
  readonly onKey: (outcome: KeyOutcome) => void;
  /** Tests those that are selected; null while none can be. */
  readonly onTest: ((title: string, ids: readonly CredentialId[]) => void) | null;
};

const idOf = ({ id }: KeyOutcome): string => id;
const labelOf = ({ credential }: KeyOutcome): string => credential.label;
const none: ReadonlySet<string> = new Set();

/** Tested keys, a row each; a row opens what its test found, and selected rows are tested together. */
export function OutcomeTable({ label, outcomes, all = outcomes, withOutcome, onKey, onTest }: Props) {
  const words = useOutcomeWords();
  const columns = useMemo(() => outcomeColumns(words, withOutcome), [words, withOutcome]);
  const [ever, setEver] = useState(none);
  const chosen = useMemo(() => all.filter(({ id }) => ever.has(id)), [all, ever]);
  const selected = useMemo(() => new Set(chosen.map(idOf)), [chosen]);
  const selection = (test: NonNullable<Props['onTest']>): Selection => ({
    selected,
    onChange: setEver,
    actions: <ChosenActions keys={chosen.map(({ credential }) => credential)} onTest={test} />,
  });
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={outcomes}
      rowId={idOf}
      rowLabel={labelOf}
      onOpen={onKey}
      selection={onTest === null ? undefined : selection(onTest)}
      empty={null}
    />
  );
}
