import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import type { TestResult } from '../../../shared/contract/tests.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StageWaterfall } from '../../ui/stage-waterfall.tsx';
import { useNotices } from '../../ui/use-notices.ts';
import { CausePanel } from './cause-panel.tsx';
import { HostKeyPanel } from './host-key-panel.tsx';
import { reportText } from './report-text.ts';
import classes from './result-view.module.css';
import { ThoroughOffer } from './thorough-offer.tsx';
import { VerdictAnswers } from './verdict-answers.tsx';

const shownMs = 4_000;

/** A finished test: answers, cause, stages, and the report to take along. */
export function ResultView({ result }: { readonly result: TestResult }) {
  const { t, format } = useText();
  const notify = useNotices();
  const took = result.stages.reduce((sum, { ms }) => sum + ms, 0);
  const copyReport = async () => {
    await navigator.clipboard.writeText(reportText(result, { t, format }));
    notify({ message: t('page.test.reportCopied'), shownMs });
  };
  return (
    <div className={classes.result}>
      <VerdictAnswers verdict={result.verdict} />
      <CausePanel result={result} />
      <HostKeyPanel result={result} />
      <StageWaterfall stages={result.stages} isRunning={false} />
      <ThoroughOffer result={result} />
      <footer className={classes.footer}>
        <span>{t('page.test.testedAt', { time: format.dateTime(result.testedAt) })}</span>
        <span>{t('page.test.took', { duration: format.duration(took) })}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon of={IconClipboardText} />}
          onClick={() => void copyReport()}
        >
          {t('page.test.copyReport')}
        </Button>
      </footer>
    </div>
  );
}
