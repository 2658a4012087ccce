import { Menu } from '@mantine/core';
import { IconClipboardText, IconDots } from '@tabler/icons-react';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNotices } from '../../ui/use-notices.ts';
import type { KeyOutcome } from './key-outcome.ts';
import { outcomesReport } from './outcome-files.ts';
import { ReportItems } from './report-items.tsx';
import { useOutcomeWords } from './use-outcome-words.ts';

type Props = {
  readonly label: string;
  /** Heads what is copied. */
  readonly title: string;
  readonly outcomes: readonly KeyOutcome[];
};

const shownMs = 4_000;

/** Takes results along: copied by cause, or saved as the report of these keys. None of them holds a secret. */
export function SaveMenu({ label, title, outcomes }: Props) {
  const words = useOutcomeWords();
  const notify = useNotices();
  const { t } = words;
  const copy = async () => {
    await navigator.clipboard.writeText(outcomesReport(title, outcomes, words));
    notify({ message: t('page.test.reportCopied'), shownMs });
  };
  const ids = outcomes.flatMap(({ credential }) => credential.id ?? []);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <IconButton icon={IconDots} label={label} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon of={IconClipboardText} />} onClick={() => void copy()}>
          {t('page.tests.copyReport')}
        </Menu.Item>
        {ids.length > 0 && <ReportItems target={{ kind: 'credentials', ids }} />}
      </Menu.Dropdown>
    </Menu>
  );
}
