import { Table, Text } from '@mantine/core';
import { useText } from '../../i18n/text.tsx';

const rows = ['test', 'network', 'names', 'copies', 'files', 'links'] as const;

/** All that ever leaves this computer, and when. */
export function LeavesTable() {
  const { t } = useText();
  return (
    <>
      <Table.ScrollContainer minWidth={0}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('page.settings.leaves.what')}</Table.Th>
              <Table.Th>{t('page.settings.leaves.where')}</Table.Th>
              <Table.Th>{t('page.settings.leaves.when')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row}>
                <Table.Th scope="row">{t(`page.settings.leaves.${row}`)}</Table.Th>
                <Table.Td>{t(`page.settings.leaves.${row}Where`)}</Table.Td>
                <Table.Td>{t(`page.settings.leaves.${row}When`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text c="dimmed">{t('page.settings.leaves.nothing')}</Text>
    </>
  );
}
