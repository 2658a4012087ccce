import { Table } from '@mantine/core';
import type { Certificate } from '../../../shared/model/certificate.ts';
import { useText } from '../../i18n/text.tsx';
import { useNow } from '../../state/use-now.ts';
import classes from './certificate-table.module.css';

const minuteMs = 60_000;

/** Certificates by who they are, who vouches for them, and how long. */
export function CertificateTable({ certificates }: { readonly certificates: readonly Certificate[] }) {
  const { t, format } = useText();
  const now = useNow(minuteMs);
  const oddityOf = ({ validFrom, validTo, isAuthority }: Certificate) => {
    if (validTo < now) return t('page.settings.authorities.expired');
    if (validFrom > now) return t('page.settings.authorities.notYet');
    return isAuthority ? null : t('page.settings.authorities.notAuthority');
  };
  return (
    <Table.ScrollContainer minWidth={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('page.settings.authorities.subject')}</Table.Th>
            <Table.Th>{t('page.settings.authorities.issuer')}</Table.Th>
            <Table.Th>{t('page.settings.authorities.until')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {certificates.map((one) => (
            <Table.Tr key={one.fingerprint}>
              <Table.Td className={classes.name ?? ''}>
                {one.subject}
                <span className={classes.fingerprint}>{one.fingerprint.slice(0, 23)}…</span>
              </Table.Td>
              <Table.Td className={classes.name ?? ''}>{one.issuer}</Table.Td>
              <Table.Td>
                {format.date(one.validTo)}
                {oddityOf(one) !== null && <span className={classes.odd}>{oddityOf(one)}</span>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
