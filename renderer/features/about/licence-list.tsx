import { licences } from 'virtual:licences';
import { Table } from '@mantine/core';
import { useText } from '../../i18n/text.tsx';

/** Every package the product is built with and its licence. */
export function LicenceList() {
  const { t } = useText();
  return (
    <>
      <p>{t('page.about.licencesCount', { count: licences.length })}</p>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('page.about.package')}</Table.Th>
            <Table.Th>{t('page.about.version')}</Table.Th>
            <Table.Th>{t('page.about.licenceName')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {licences.map(({ name, version, licence }) => (
            <Table.Tr key={`${name} ${version}`}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{version}</Table.Td>
              <Table.Td>{licence}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
