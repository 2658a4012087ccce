import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ModelRefresh } from '../../../shared/contract/models.ts';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { type Text, useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useNow } from '../../state/use-now.ts';
import { useTask } from '../../state/use-task.ts';
import { ErrorText } from '../../ui/error-text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './model-drawer.module.css';

type Props = {
  readonly id: CredentialId;
  readonly label: string;
  readonly owner: string;
  readonly provider: string;
};

const redrawMs = 30_000;

/** One key, and what came of asking its provider for models with it. */
export function KeyRefresh({ id, label, owner, provider }: Props) {
  const text = useText();
  const { t } = text;
  const { call, query } = useApi();
  const cache = useQueryClient();
  const now = useNow(redrawMs);
  const [answer, setAnswer] = useState<ModelRefresh | null>(null);
  const refresh = useTask(async () => {
    setAnswer(await call.models.refresh({ credential: id }));
    await cache.invalidateQueries({ queryKey: query.models.key() });
  });
  return (
    <li className={classes.key}>
      <span className={classes.name}>
        <strong>{label}</strong>
        <span className={classes.note}>{owner}</span>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Icon of={IconRefresh} />}
        loading={refresh.isRunning}
        aria-label={t('page.models.refreshOne', { label })}
        onClick={() => void refresh.run(undefined)}
      >
        {t('page.models.refreshKey')}
      </Button>
      <p className={classes.outcome} role="status">
        {refresh.isRunning && t('page.models.refreshing', { provider })}
        {!refresh.isRunning && refresh.error !== null && <ErrorText error={refresh.error} />}
        {!refresh.isRunning && refresh.error === null && answer !== null && outcomeOf(answer, text, now)}
      </p>
    </li>
  );
}

/** Why no newer list came where none did, and how many models there are now. */
function outcomeOf({ report, models, whole, fetchedAt }: ModelRefresh, { t, format }: Text, now: number): string {
  const isNew = fetchedAt === report.testedAt;
  const sentences = [
    ...(isNew ? [] : [t('page.models.notFetched')]),
    ...(report.cause === null ? [] : [t(`causes.${report.cause}.title`)]),
    ...(models === null || fetchedAt === null
      ? []
      : [
          t('page.models.refreshed', {
            count: models,
            shown: format.number(models),
            ago: format.relative(fetchedAt, Math.max(now, fetchedAt)),
          }),
        ]),
  ];
  return [...sentences.map((sentence) => `${sentence}.`), ...(whole ? [] : [t('page.models.cut')])].join(' ');
}
