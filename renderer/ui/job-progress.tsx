import { useText } from '../i18n/text.tsx';
import type { JobState } from '../state/use-job.ts';
import { ProgressLine } from './progress-line.tsx';
import { ProgressPanel } from './progress-panel.tsx';

type Props = {
  readonly job: JobState;
  /** What is under way. */
  readonly title: string;
  readonly stop: string;
  readonly onStop: () => void;
};

/** Long work over bytes, while it runs. */
export function JobProgress({ job, title, stop, onStop }: Props) {
  const { t, format } = useText();
  const { done, total } = job;
  if (job.phase !== 'running') return null;
  if (total === 0) return <ProgressLine text={title} />;
  return (
    <ProgressPanel
      title={title}
      done={done}
      total={total}
      count={t('page.part.progress.count', { done: format.bytes(done), total: format.bytes(total) })}
      startedAt={job.startedAt}
      cancel={{ label: stop, onClick: onStop }}
    />
  );
}
