import { Menu } from '@mantine/core';
import { IconClipboardText, IconDots, IconFileTypeCsv, IconFileTypeJs } from '@tabler/icons-react';
import { saveText } from '../../state/save-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNotices } from '../../ui/use-notices.ts';
import type { KeyOutcome } from './key-outcome.ts';
import { outcomesCsv, outcomesJson, outcomesReport } from './outcome-files.ts';
import { useOutcomeWords } from './use-outcome-words.ts';

type Props = {
  readonly label: string;
  /** Heads the report. */
  readonly title: string;
  readonly outcomes: readonly KeyOutcome[];
};

const shownMs = 4_000;

/** Takes results along: as a report, for a spreadsheet, for another program. None of them holds a secret. */
export function SaveMenu({ label, title, outcomes }: Props) {
  const words = useOutcomeWords();
  const notify = useNotices();
  const { t } = words;
  const copy = async () => {
    await navigator.clipboard.writeText(outcomesReport(title, outcomes, words));
    notify({ message: t('page.test.reportCopied'), shownMs });
  };
  const name = t('page.tests.fileName');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <IconButton icon={IconDots} label={label} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon of={IconClipboardText} />} onClick={() => void copy()}>
          {t('page.tests.copyReport')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon of={IconFileTypeCsv} />}
          onClick={() => saveText(`${name}.csv`, outcomesCsv(outcomes, words))}
        >
          {t('page.tests.saveCsv')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon of={IconFileTypeJs} />}
          onClick={() => saveText(`${name}.json`, outcomesJson(outcomes))}
        >
          {t('page.tests.saveJson')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
