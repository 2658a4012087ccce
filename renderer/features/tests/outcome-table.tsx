import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { KeyOutcome } from './key-outcome.ts';
import { outcomeColumns } from './outcome-columns.tsx';
import { useOutcomeWords } from './use-outcome-words.ts';

type Props = {
  readonly label: string;
  readonly outcomes: readonly KeyOutcome[];
  readonly withOutcome: boolean;
  readonly onKey: (outcome: KeyOutcome) => void;
  /** Tests those that are selected; null while none can be. */
  readonly onTest: ((title: string, ids: readonly CredentialId[]) => void) | null;
};

const idOf = ({ id }: KeyOutcome): string => id;
const labelOf = ({ credential }: KeyOutcome): string => credential.label;
const none: ReadonlySet<string> = new Set();

/** Tested keys, a row each; a row opens what its test found, and selected rows are tested together. */
export function OutcomeTable({ label, outcomes, withOutcome, onKey, onTest }: Props) {
  const { t } = useText();
  const words = useOutcomeWords();
  const columns = useMemo(() => outcomeColumns(words, withOutcome), [words, withOutcome]);
  const [selected, setSelected] = useState(none);
  const testSelected = () => {
    const ids = outcomes.flatMap(({ id, credential }) => (selected.has(id) ? (credential.id ?? []) : []));
    setSelected(none);
    if (ids.length > 0) onTest?.(t('page.tests.chooseTitle'), ids);
  };
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={outcomes}
      rowId={idOf}
      rowLabel={labelOf}
      onOpen={onKey}
      selection={
        onTest === null
          ? undefined
          : {
              selected,
              onChange: setSelected,
              actions: (
                <Button size="compact-sm" leftSection={<Icon of={IconPlugConnected} />} onClick={testSelected}>
                  {t('page.tests.testChosen')}
                </Button>
              ),
            }
      }
      empty={null}
    />
  );
}
