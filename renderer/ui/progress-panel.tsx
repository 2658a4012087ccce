import { Button, Progress, VisuallyHidden } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { useNow } from '../state/use-now.ts';
import { Icon } from './icon.tsx';
import classes from './progress-panel.module.css';
import { remainingMs, roughly, spokenTenth } from './remaining-time.ts';

type Props = {
  /** What is under way. */
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** The two in words, where they are no counts but sizes. */
  readonly count?: string;
  /** When it began, in ms; null where no remaining time is to be told. */
  readonly startedAt: number | null;
  /** Time left in ms, where whoever does the work reckons it; null while unknown. Left out: reckoned from the pace. */
  readonly remaining?: number | null;
  /** Beside the way to stop it, such as a pause. */
  readonly actions?: ReactNode;
  /** Null where it cannot be stopped. */
  readonly cancel: { readonly label: string; readonly onClick: () => void } | null;
  /** Below the bar: what is being done now, or how many failed so far. */
  readonly children?: ReactNode;
};

const redrawMs = 1_000;

/** Long work: how far it is, how long it still takes, and a way to stop it. Every tenth is said aloud, no more. */
export function ProgressPanel(props: Props) {
  const { title, done, total, count, startedAt, remaining, actions, cancel, children } = props;
  const { t, format } = useText();
  const isDone = done >= total;
  const counted = { done: format.number(done), total: format.number(total) };
  const tenth = spokenTenth(done, total);
  return (
    <section className={classes.panel} aria-label={title}>
      <p className={classes.line}>
        <span className={classes.title}>{title}</span>
        <span className={classes.count}>{count ?? t('page.part.progress.count', counted)}</span>
      </p>
      <Progress value={total === 0 ? 100 : (100 * done) / total} aria-label={title} />
      <div className={classes.line}>
        <div className={classes.note}>
          {remaining === undefined && startedAt !== null && !isDone && (
            <Paced done={done} total={total} startedAt={startedAt} />
          )}
          {typeof remaining === 'number' && !isDone && <Remaining ms={remaining} />}
          {children}
        </div>
        {cancel !== null && !isDone && (
          <div className={classes.actions}>
            {actions}
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<Icon of={IconPlayerStop} />}
              onClick={cancel.onClick}
            >
              {cancel.label}
            </Button>
          </div>
        )}
      </div>
      <VisuallyHidden role="status">
        {isDone
          ? (count ?? t('page.part.progress.done', counted))
          : tenth > 0 && t('page.part.progress.percent', { percent: tenth * 10 })}
      </VisuallyHidden>
    </section>
  );
}

type PacedProps = { readonly done: number; readonly total: number; readonly startedAt: number };

function Paced({ done, total, startedAt }: PacedProps) {
  const now = useNow(redrawMs);
  const left = remainingMs({ done, total, elapsedMs: now - startedAt });
  return left === null ? null : <Remaining ms={left} />;
}

function Remaining({ ms }: { readonly ms: number }) {
  const { t } = useText();
  const time = roughly(ms);
  return (
    <span>
      {time.unit === 'soon'
        ? t('page.part.progress.soon')
        : t(`page.part.progress.${time.unit}`, { count: time.count })}
    </span>
  );
}
