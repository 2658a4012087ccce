import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Cause } from '../../../shared/errors/causes.ts';
import type { NetworkReport } from '../../../shared/model/network-report.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './network-outcome.module.css';
import type { EntryName } from './sections.ts';

/** Where on this screen a cause is put right. */
const mends: Readonly<
  Partial<Record<Cause, { readonly entry: EntryName; readonly words: 'toProxy' | 'toAuthorities' }>>
> = {
  PROXY_AUTH: { entry: 'proxy', words: 'toProxy' },
  PROXY_DENY: { entry: 'proxy', words: 'toProxy' },
  TLS_UNTRUSTED: { entry: 'authorities', words: 'toAuthorities' },
};

/** What came of trying the network: the answer, why, and where to mend it. */
export function NetworkOutcome({ report }: { readonly report: NetworkReport }) {
  const { t } = useText();
  const { reachable, cause, confidence } = report;
  const title = t(`page.settings.networkTest.${reachable}`);
  if (cause === null) return <Alert color="accent" role="status" icon={<Icon of={IconCircleCheck} />} title={title} />;
  const mend = mends[cause];
  const show = (entry: EntryName) => {
    const row = document.getElementById(`setting-${entry}`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('input, button')?.focus();
  };
  return (
    <Alert
      color="danger"
      role="alert"
      icon={<Icon of={IconAlertTriangle} />}
      title={`${title}: ${t(`causes.${cause}.title`)}`}
    >
      <div className={classes.body}>
        <p>{t(`causes.${cause}.fix`)}</p>
        <p className={classes.small}>
          {t(`terms.confidence.${confidence}`)} · <code>{cause}</code>
        </p>
        {mend !== undefined && (
          <Button size="xs" variant="default" onClick={() => show(mend.entry)}>
            {t(`page.settings.networkTest.${mend.words}`)}
          </Button>
        )}
      </div>
    </Alert>
  );
}
