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
  /** Null where it cannot be stopped. */
  readonly cancel: { readonly label: string; readonly onClick: () => void } | null;
  /** Below the bar: what is being done now, or how many failed so far. */
  readonly children?: ReactNode;
};

const redrawMs = 1_000;

/** Long work: how far it is, how long it still takes, and a way to stop it. Every tenth is said aloud, no more. */
export function ProgressPanel({ title, done, total, count, startedAt, cancel, children }: Props) {
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
          {startedAt !== null && !isDone && <Remaining done={done} total={total} startedAt={startedAt} />}
          {children}
        </div>
        {cancel !== null && !isDone && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Icon of={IconPlayerStop} />}
            onClick={cancel.onClick}
          >
            {cancel.label}
          </Button>
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

type RemainingProps = { readonly done: number; readonly total: number; readonly startedAt: number };

function Remaining({ done, total, startedAt }: RemainingProps) {
  const { t } = useText();
  const now = useNow(redrawMs);
  const left = remainingMs({ done, total, elapsedMs: now - startedAt });
  if (left === null) return null;
  const time = roughly(left);
  return (
    <span>
      {time.unit === 'soon'
        ? t('page.part.progress.soon')
        : t(`page.part.progress.${time.unit}`, { count: time.count })}
    </span>
  );
}
