import { Autocomplete, Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ErrorText } from '../../ui/error-text.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { StageWaterfall } from '../../ui/stage-waterfall.tsx';
import { NetworkOutcome } from './network-outcome.tsx';
import { useNetworkTest } from './use-network-test.ts';

/** Tries the way to an address the user names. Nothing is called before the button is pressed. */
export function NetworkTestControl() {
  const { t } = useText();
  const { query } = useApi();
  const suggested = useQuery(query.settings.networkTargets.queryOptions({ input: {} }));
  const [target, setTarget] = useState('');
  const { look, start, stop } = useNetworkTest();
  const isRunning = look?.isRunning ?? false;
  const isRefused = look?.error?.code === 'VALIDATION_FAILED';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (target.trim() !== '') void start(target.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Autocomplete
          label={t('page.settings.networkTest.target')}
          description={t('page.settings.networkTest.targetHelp')}
          data={suggested.data?.targets ?? []}
          value={target}
          onChange={setTarget}
          maxLength={300}
          spellCheck={false}
          error={isRefused && look?.error && <ErrorText error={look.error} />}
        />
        <Group gap="xs">
          {isRunning ? (
            <Button variant="default" onClick={stop}>
              {t('page.settings.networkTest.stop')}
            </Button>
          ) : (
            <Button type="submit" disabled={target.trim() === ''}>
              {t('page.settings.networkTest.go')}
            </Button>
          )}
        </Group>
        <ProgressLine
          text={isRunning ? t('page.settings.networkTest.running', { target: look?.target ?? '' }) : null}
        />
        {look?.error && !isRefused && <ErrorNotice error={look.error} />}
        {look?.report && <NetworkOutcome report={look.report} />}
        {look?.stages && look.stages.length > 0 && <StageWaterfall stages={look.stages} isRunning={false} />}
      </Stack>
    </form>
  );
}
