import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useTask } from '../../state/use-task.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';

type Progress = { readonly done: number; readonly total: number };

/** Seals a client's secrets under a new data key, and says how far it is. Interrupted, it goes on the next time. */
export function RotateDataKey({ slug }: { readonly slug: string }) {
  const { t } = useText();
  const { call } = useApi();
  const [progress, setProgress] = useState<Progress>({ done: 0, total: 0 });
  const [resealed, setResealed] = useState<number | null>(null);
  const rotate = useTask(async (organisation: string) => {
    setResealed(null);
    for await (const { answer, ...far } of await call.organisations.rotateKey({ organisation })) {
      setProgress(far);
      if (answer !== null) setResealed(answer.resealed);
    }
  });
  return (
    <>
      {rotate.error !== null && <ErrorNotice error={rotate.error} />}
      {rotate.isRunning ? (
        <ProgressPanel {...progress} title={t('page.clients.rotating')} startedAt={null} cancel={null} />
      ) : (
        <Button variant="default" leftSection={<Icon of={IconRefresh} />} onClick={() => void rotate.run(slug)}>
          {t('page.clients.rotate')}
        </Button>
      )}
      <p role="status">{resealed !== null && t('page.clients.rotated', { count: resealed })}</p>
    </>
  );
}
