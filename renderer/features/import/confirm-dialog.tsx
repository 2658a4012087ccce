import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { InferClientOutputs } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import type { ApiClient } from '../../../shared/contract/index.ts';
import type { ImportCounts } from '../../../shared/model/import.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';

export type ImportDone = InferClientOutputs<ApiClient>['imports']['confirm'];

type Props = {
  readonly importId: string;
  readonly counts: ImportCounts;
  readonly scopeName: string;
  readonly onDone: (done: ImportDone) => void;
  readonly onOver: () => void;
  readonly onClose: () => void;
};

/** The last word before anything is written. */
export function ConfirmDialog({ importId, counts, scopeName, onDone, onOver, onClose }: Props) {
  const { t, format } = useText();
  const { call, query } = useApi();
  const cache = useQueryClient();
  const confirm = useCommand(call.imports.confirm);
  const left = counts.total - counts.included;
  const write = async () => {
    const outcome = await confirm.run({ importId });
    if (outcome.ok) onDone(outcome.value);
    else if (outcome.error.details.reason === 'unknownImport') onOver();
    // The engine judged the rows anew: they are not what is shown.
    else await cache.invalidateQueries({ queryKey: query.imports.key() });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('page.importing.ask.title')}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      <Stack gap="sm">
        <Text>
          {t('page.importing.ask.whose', {
            count: counts.included,
            shown: format.number(counts.included),
            scope: scopeName,
          })}{' '}
          {left > 0 && t('page.importing.ask.left', { count: left, shown: format.number(left) })}
        </Text>
        <Text c="dimmed">{t('page.importing.ask.promise')}</Text>
        {confirm.error !== null && <ErrorNotice error={confirm.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('page.importing.ask.keep')}
          </Button>
          <Button
            data-autofocus
            loading={confirm.isRunning}
            disabled={counts.included === 0}
            onClick={() => void write()}
          >
            {t('page.importing.confirm', { count: counts.included, shown: format.number(counts.included) })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
