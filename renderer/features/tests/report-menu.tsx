import { Menu } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useText } from '../../i18n/text.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ReportItems } from './report-items.tsx';

/** Takes the report of somebody's last tests along. */
export function ReportMenu(props: Parameters<typeof ReportItems>[0]) {
  const { t } = useText();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <IconButton icon={IconFileDownload} label={t('page.tests.report')} />
      </Menu.Target>
      <Menu.Dropdown>
        <ReportItems {...props} />
      </Menu.Dropdown>
    </Menu>
  );
}
