import { Badge, Button } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleXFilled, IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useText } from '../../i18n/text.tsx';
import { useNow } from '../../state/use-now.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Backup } from './backup-data.ts';
import classes from './backup-row.module.css';

type Props = {
  readonly backup: Backup;
  readonly isBusy: boolean;
  readonly onCheck: () => void;
  readonly onDownload: () => void;
};

const redrawMs = 30_000;

/** One backup with its proof: size, sum, and when it was last opened. */
export function BackupRow({ backup, isBusy, onCheck, onDownload }: Props) {
  const { t, format } = useText();
  const now = useNow(redrawMs);
  const { at, bytes, sha256, file, automatic, outcome, checkedAt, verifiedAt } = backup;
  const when = format.dateTime(at);
  const ago = (moment: number) => format.relative(Math.min(moment, now), now);
  const isWhole = outcome === 'whole';
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.line}>
          <span className={classes.when}>{when}</span>
          <Badge variant="default">{t(automatic ? 'page.backups.automatic' : 'page.backups.byHand')}</Badge>
          <span className={classes.muted}>{format.bytes(bytes)}</span>
        </p>
        <p className={classes.proof} data-outcome={outcome}>
          <Icon of={isWhole ? IconCircleCheckFilled : IconCircleXFilled} />
          {isWhole
            ? t('page.backups.whole', { ago: ago(verifiedAt) })
            : t('page.backups.damaged', { ago: ago(checkedAt), before: ago(verifiedAt) })}
        </p>
        <dl className={classes.facts}>
          <div className={classes.fact}>
            <dt>{t('page.backups.sum')}</dt>
            <dd>
              <code title={sha256}>{`${sha256.slice(0, 12)}…${sha256.slice(-6)}`}</code>
              <CopyButton text={sha256} label={t('page.backups.copySum')} />
            </dd>
          </div>
          <div className={classes.fact}>
            <dt>{t('page.backups.place')}</dt>
            <dd>
              <code>{file}</code>
              <CopyButton text={file} label={t('page.backups.copyPlace')} />
            </dd>
          </div>
        </dl>
      </div>
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon of={IconShieldCheck} />}
          aria-label={t('page.backups.checkOne', { when })}
          disabled={isBusy}
          onClick={onCheck}
        >
          {t('page.backups.check')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon of={IconDownload} />}
          aria-label={t('page.backups.downloadOne', { when })}
          disabled={isBusy}
          onClick={onDownload}
        >
          {t('page.backups.download')}
        </Button>
      </div>
    </li>
  );
}
