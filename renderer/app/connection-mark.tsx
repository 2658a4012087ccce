import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { useReadable } from '../state/use-readable.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './connection-mark.module.css';

/** Whether the page reaches the engine, as icon and word. */
export function ConnectionMark() {
  const { t } = useText();
  const state = useReadable(useApi().connection);
  const isOpen = state === 'open';
  const word = isOpen || state === 'connecting' ? t(`page.connection.${state}`) : t('page.connection.lost');
  return (
    <span className={classes.mark} data-open={isOpen} role="status">
      <Icon of={isOpen ? IconPlugConnected : IconPlugConnectedX} />
      {word}
    </span>
  );
}
