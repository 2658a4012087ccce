import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useErrorToast } from '../../ui/use-error-toast.ts';
import classes from './key-facts.module.css';

type Props = { readonly credential: CredentialView; readonly provider: ProviderDescriptor };

/** Whether the schedule may test this key; and where the schedule itself stands in the way, that. */
export function ScheduledTests({ credential, provider }: Props) {
  const { t } = useText();
  const { call, query } = useApi();
  const { run, isRunning } = useCommand(call.credentials.update);
  const toast = useErrorToast();
  const hours = useQuery(query.settings.get.queryOptions({ input: {} })).data?.scheduledTestHours;
  if (provider.probe.cost !== 'free') return t('page.keyDetail.scheduledPaid');
  const { id, revision, scheduledTests } = credential;
  const change = async (wanted: boolean) => {
    const outcome = await run({ id, expectedRevision: revision, scheduledTests: wanted, confirmDestination: null });
    if (!outcome.ok) toast(outcome.error);
  };
  return (
    <span className={classes.scheduled}>
      <Switch
        aria-label={t('page.keyDetail.scheduled')}
        checked={scheduledTests}
        disabled={isRunning}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
      {hours === 0 && (
        <span className={classes.muted}>
          {t('page.keyDetail.scheduledOff')}{' '}
          <Link to="/settings/$section" params={{ section: 'tests' }}>
            {t('page.keyDetail.scheduledSettings')}
          </Link>
        </span>
      )}
    </span>
  );
}
