import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TestTarget } from '../../../shared/contract/tests.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './failing-panel.module.css';
import { KeyLine } from './key-line.tsx';
import type { OverviewData } from './overview-data.ts';

type Props = {
  readonly overview: Pick<OverviewData, 'failing' | 'causes' | 'counts'>;
  readonly onTest: (title: string, target: TestTarget) => void;
};

/** Keys that fail, each with its cause and the test that proves it mended. */
export function FailingPanel({ overview: { failing, causes, counts }, onTest }: Props) {
  const { t, format } = useText();
  const hidden = counts.error - failing.length;
  const testShown = () =>
    onTest(t('page.overview.testTitle'), { kind: 'credentials', ids: failing.map(({ id }) => id) });
  return (
    <Panel
      title={t('page.overview.failingTitle')}
      body="flush"
      actions={
        failing.length > 0 && (
          <Button size="compact-sm" variant="default" leftSection={<Icon of={IconPlugConnected} />} onClick={testShown}>
            {t('page.overview.testFailing')}
          </Button>
        )
      }
    >
      {failing.length === 0 && <p className={classes.none}>{t('page.overview.failingNone')}</p>}
      {causes.length > 0 && (
        <ul className={classes.causes} aria-label={t('page.overview.causes')}>
          {causes.map(({ cause, count }) => (
            <li key={cause}>
              <Link to="/tests" search={{ view: 'failing', cause: cause ?? 'EXPIRED' }} className={classes.cause}>
                {cause === null ? t('page.overview.expired') : t(`causes.${cause}.title`)}
                <span className={classes.count}>{format.number(count)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.rows}>
        {failing.map((credential) => (
          <li key={credential.id}>
            <KeyLine
              credential={credential}
              detail={
                credential.health.cause === null
                  ? t('page.overview.expired')
                  : t(`causes.${credential.health.cause}.title`)
              }
              action={
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('page.overview.testOne', { label: credential.label })}
                  onClick={() => onTest(credential.label, { kind: 'credentials', ids: [credential.id] })}
                >
                  {t('page.overview.test')}
                </Button>
              }
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className={classes.none}>
          <Link to="/tests" search={{ view: 'failing' }} className={classes.more}>
            {t('page.overview.failingMore', { count: hidden })}
          </Link>
        </p>
      )}
    </Panel>
  );
}
