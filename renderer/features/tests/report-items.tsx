import { Menu } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypeJs, IconMarkdown, type Icon as TablerIcon } from '@tabler/icons-react';
import type { ReportFormat, StoredTarget } from '../../../shared/contract/tests.ts';
import { useText } from '../../i18n/text.tsx';
import { useReportFile } from '../../state/use-report-file.ts';
import { Icon } from '../../ui/icon.tsx';
import { useErrorToast } from '../../ui/use-error-toast.ts';
import { useNotices } from '../../ui/use-notices.ts';

const formats: readonly (readonly [ReportFormat, TablerIcon])[] = [
  ['markdown', IconMarkdown],
  ['csv', IconFileTypeCsv],
  ['json', IconFileTypeJs],
];

const shownMs = 4_000;

type Props = {
  readonly target: StoredTarget;
  /** What the file is called after, besides being a report of tests. */
  readonly of?: string;
};

/** Items of a menu that save the report of the last tests: for people, for a spreadsheet, for another program. */
export function ReportItems({ target, of }: Props) {
  const { t } = useText();
  const save = useReportFile();
  const notify = useNotices();
  const toast = useErrorToast();
  const name = t('page.tests.fileName');
  const saveAs = async (format: ReportFormat) => {
    const error = await save({ target, format, fileName: of === undefined ? name : `${name}-${of}` });
    if (error === null) notify({ message: t('page.tests.reportSaved'), shownMs });
    else toast(error);
  };
  return formats.map(([format, icon]) => (
    <Menu.Item key={format} leftSection={<Icon of={icon} />} onClick={() => void saveAs(format)}>
      {t(`page.tests.save.${format}`)}
    </Menu.Item>
  ));
}
