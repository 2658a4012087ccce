import { Button } from '@mantine/core';
import type { TestResult } from '../../../shared/contract/tests.ts';
import { findingText } from '../../../shared/i18n/finding-text.ts';
import { useText } from '../../i18n/text.tsx';
import classes from './cause-panel.module.css';
import { FixBar } from './fix-bar.tsx';
import { useFixes } from './fixes.ts';

/** Why it failed, how sure that is, and what to do first, with the buttons that do it; or that all is well. */
export function CausePanel({ result }: { readonly result: TestResult }) {
  const { t, format } = useText();
  const { later } = useFixes();
  const { cause, confidence, retryAt } = result;
  if (cause === null) {
    return (
      <section className={classes.panel} data-tone="fine">
        <h3 className={classes.title}>{t('page.test.allFine')}</h3>
        <p className={classes.text}>{t('page.test.allFineText')}</p>
      </section>
    );
  }
  const { message, fix } = findingText(t, { cause, stages: result.stages });
  return (
    <section className={classes.panel} data-tone="problem">
      <h3 className={classes.title}>{message}</h3>
      <p className={classes.text}>
        <strong>{t('page.test.fix')}:</strong> {fix}
      </p>
      {retryAt !== undefined && (
        <p className={classes.text}>{t('page.test.retryAt', { time: format.time(retryAt) })}</p>
      )}
      <p className={classes.small}>
        {t('page.test.confidence', { confidence: t(`terms.confidence.${confidence}`) })} · <code>{cause}</code>
      </p>
      <div role="status">
        {later !== null && later.at !== null && (
          <p className={classes.waiting}>
            {t('page.test.waiting', { time: format.time(later.at) })}
            <Button size="compact-sm" variant="default" onClick={later.stop}>
              {t('page.test.stopWaiting')}
            </Button>
          </p>
        )}
      </div>
      <FixBar result={{ ...result, cause }} />
    </section>
  );
}
