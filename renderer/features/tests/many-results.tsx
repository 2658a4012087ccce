import { Progress } from '@mantine/core';
import { IconChevronRight, IconCircleCheckFilled, IconCircleXFilled, IconHelpCircle } from '@tabler/icons-react';
import type { TestResult } from '../../../shared/contract/tests.ts';
import { useText } from '../../i18n/text.tsx';
import type { TestRun } from '../../state/use-test-run.ts';
import { Icon } from '../../ui/icon.tsx';
import { isFailing } from './is-failing.ts';
import classes from './many-results.module.css';
import { ResultView } from './result-view.tsx';

/** Many tests at once: how far they are, failing ones first, each with its stages a click away. */
export function ManyResults({ run }: { readonly run: TestRun }) {
  const { t, format } = useText();
  const { done, total, results } = run;
  const failed = results.filter(isFailing).length;
  const progress = t('page.test.progress', { done: format.number(done), total: format.number(total) });
  const ordered = results.toSorted((a, b) => Number(isFailing(b)) - Number(isFailing(a)));
  return (
    <div className={classes.many}>
      <p className={classes.progress}>
        {run.phase === 'finished' ? t('page.test.summary', { total: format.number(total), failed }) : progress}
      </p>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={progress} />
      <ul className={classes.list}>
        {ordered.map((result) => (
          <li key={result.credential.id ?? result.credential.label}>
            <OneOfMany result={result} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OneOfMany({ result }: { readonly result: TestResult }) {
  const { t } = useText();
  const tone = toneOf(result);
  const { label, provider, organisation } = result.credential;
  return (
    <details className={classes.one}>
      <summary className={classes.summary}>
        <span className={classes.chevron}>
          <Icon of={IconChevronRight} />
        </span>
        <span className={classes.mark} data-tone={tone}>
          <Icon of={icons[tone]} />
        </span>
        <span className={classes.label}>{label}</span>
        <span className={classes.where}>{organisation === null ? provider : `${provider} · ${organisation}`}</span>
        <span className={classes.cause}>
          {result.cause === null ? t('page.test.allFine') : t(`causes.${result.cause}.title`)}
        </span>
      </summary>
      <ResultView result={result} />
    </details>
  );
}

const icons = { fine: IconCircleCheckFilled, failing: IconCircleXFilled, unsure: IconHelpCircle } as const;

function toneOf(result: TestResult): keyof typeof icons {
  if (isFailing(result)) return 'failing';
  return Object.values(result.verdict).every((answer) => answer === 'yes') ? 'fine' : 'unsure';
}
