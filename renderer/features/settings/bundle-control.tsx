import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { saveText } from '../../state/save-text.ts';
import { useTask } from '../../state/use-task.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './bundle-control.module.css';

/** Gathers what helps whoever helps, and shows all of it before it goes anywhere. */
export function BundleControl() {
  const { t } = useText();
  const { call } = useApi();
  const [text, setText] = useState<string | null>(null);
  const gather = useTask(async () => {
    setText(JSON.stringify(await call.diagnostics.bundle({}), null, 2));
  });
  return (
    <Stack gap="sm">
      {gather.error !== null && <ErrorNotice error={gather.error} />}
      <Group gap="xs">
        <Button variant="default" loading={gather.isRunning} onClick={() => void gather.run(undefined)}>
          {t('page.settings.bundle.make')}
        </Button>
        {text !== null && (
          <>
            <CopyButton look="button" label={t('page.settings.bundle.copy')} text={text} />
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<Icon of={IconDeviceFloppy} />}
              onClick={() => saveText(t('page.settings.bundle.fileName'), text)}
            >
              {t('page.settings.bundle.download')}
            </Button>
          </>
        )}
      </Group>
      {text !== null && (
        <Textarea
          label={t('page.settings.bundle.look')}
          classNames={{ input: classes.text ?? '' }}
          readOnly
          rows={16}
          value={text}
          lang="en"
        />
      )}
    </Stack>
  );
}
