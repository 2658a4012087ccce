import { Button, Checkbox, Radio, Stack } from '@mantine/core';
import { IconHistoryOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useVaultTasks } from '../../state/use-vault.ts';
import { useWait } from '../../state/use-wait.ts';
import { DoorForm } from '../../ui/door-form.tsx';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorText } from '../../ui/error-text.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

type Props = { readonly onBack: () => void; readonly onDone: () => void; readonly onRecover: () => void };

/** Copies of the database from before its schema changed, and the way back to one of them. */
export function SnapshotForm({ onBack, onDone, onRecover }: Props) {
  const { t, format } = useText();
  const { query } = useApi();
  const found = useQuery(query.vault.snapshots.queryOptions({ input: {} }));
  const [name, setName] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isConfirmed, setIsConfirmed] = useState(false);
  const { goBack } = useVaultTasks();
  const { error, isRunning } = goBack;
  const wait = useWait(error);
  const isWrong = error?.code === 'WRONG_PASSPHRASE';
  const canTry = name !== null && passphrase !== '' && isConfirmed && !isRunning && wait === null;
  const submit = async () => {
    if (!canTry) return;
    const outcome = await goBack.run({ name, passphrase, confirmed: isConfirmed });
    if (outcome.ok) onDone();
  };
  const snapshots = found.data?.snapshots ?? [];
  return (
    <DoorForm
      title={t('page.rescue.snapshots.title')}
      intro={t('page.rescue.snapshots.intro')}
      onSubmit={() => void submit()}
    >
      {found.isPending && <LoadingRows />}
      {found.isError && <TroubleNotice error={toAppError(found.error)} onLookAgain={() => void found.refetch()} />}
      {found.isSuccess && snapshots.length === 0 && (
        <EmptyNotice
          icon={IconHistoryOff}
          title={t('page.rescue.snapshots.none')}
          text={t('page.rescue.snapshots.noneText')}
        />
      )}
      {error !== null && !isWrong && <TroubleNotice error={error} onRecover={onRecover} />}
      {snapshots.length > 0 && (
        <>
          <Radio.Group label={t('page.rescue.snapshots.choose')} value={name} onChange={setName}>
            <Stack gap="xs" mt="xs">
              {snapshots.map((one) => (
                <Radio
                  key={one.name}
                  value={one.name}
                  label={format.dateTime(one.at)}
                  description={t('page.rescue.snapshots.about', {
                    size: format.bytes(one.bytes),
                    schema: format.number(one.schema),
                  })}
                />
              ))}
            </Stack>
          </Radio.Group>
          <PassphraseField
            label={t('page.passphrase.label')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            error={isWrong && error !== null && <ErrorText error={error} />}
            autoComplete="current-password"
          />
          <Checkbox
            label={t('page.rescue.snapshots.confirm')}
            checked={isConfirmed}
            onChange={(event) => setIsConfirmed(event.currentTarget.checked)}
          />
          <Button type="submit" color="danger" disabled={!canTry}>
            {wait === null ? t('page.rescue.snapshots.submit') : t('page.unlock.wait', { count: wait })}
          </Button>
        </>
      )}
      <Button variant="subtle" onClick={onBack}>
        {t('page.rescue.back')}
      </Button>
      <ProgressLine text={isRunning ? t('page.rescue.snapshots.working') : null} />
    </DoorForm>
  );
}
