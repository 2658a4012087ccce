import { Alert } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { BackupVerified } from '../../../shared/contract/backups.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './verified-facts.module.css';

/** What a backup turned out to hold. */
export function VerifiedFacts({ verified }: { readonly verified: BackupVerified }) {
  const { t, format } = useText();
  const { query } = useApi();
  const own = useQuery(query.vault.protection.queryOptions({ input: {} })).data?.vaultId;
  const { at, counts, audit, sha256, vaultId } = verified;
  const isOther = own !== undefined && own !== vaultId;
  const facts = [
    [t('page.backups.verify.at'), format.dateTime(at)],
    [
      t('page.backups.verify.counts'),
      t('page.backups.verify.countsText', {
        organisations: format.number(counts.organisations),
        credentials: format.number(counts.credentials),
        secrets: format.number(counts.secrets),
      }),
    ],
    [
      t('page.backups.verify.audit'),
      audit.ok
        ? t('page.backups.verify.auditWhole', { count: format.number(audit.count) })
        : t('page.backups.verify.auditBroken'),
    ],
    [t('page.backups.verify.sum'), sha256],
  ] as const;
  return (
    <Alert role="status" color="accent" icon={<Icon of={IconCircleCheck} />} title={t('page.backups.verify.whole')}>
      {isOther && <p className={classes.other}>{t('page.backups.verify.other')}</p>}
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Alert>
  );
}
