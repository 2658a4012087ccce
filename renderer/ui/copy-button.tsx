import { Button, VisuallyHidden } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

type Props = {
  /** Never a secret: those are copied by the engine and leave the clipboard again. */
  readonly text: string;
  /** What it copies, such as "Copy report". */
  readonly label: string;
  readonly look?: 'icon' | 'button';
};

const shownMs = 2_000;

/** Copies a text and says so for a moment, where the button is. */
export function CopyButton({ text, label, look = 'icon' }: Props) {
  const { t } = useText();
  const clipboard = useClipboard({ timeout: shownMs });
  const icon = clipboard.copied ? IconCheck : IconCopy;
  const copy = () => clipboard.copy(text);
  return (
    <>
      {look === 'icon' ? (
        <IconButton icon={icon} label={label} onClick={copy} />
      ) : (
        <Button size="compact-sm" variant="subtle" leftSection={<Icon of={icon} />} onClick={copy}>
          {label}
        </Button>
      )}
      <VisuallyHidden role="status">{clipboard.copied && t('page.part.copied')}</VisuallyHidden>
    </>
  );
}
