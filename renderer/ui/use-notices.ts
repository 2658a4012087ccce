import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';

type Notice = {
  /** Names things, never a secret. */
  readonly message: ReactNode;
  readonly heading?: string;
  readonly tone?: 'accent' | 'danger';
  /** How long it stays, in ms; it waits while the pointer is on it. Null: until it is closed. */
  readonly shownMs: number | null;
};

/** Shows short notices in the corner, one under the other; each answers how to take it away again. */
export function useNotices(): (notice: Notice) => () => void {
  const { t } = useText();
  return ({ message, heading, tone = 'accent', shownMs }) => {
    const id = notifications.show({
      message,
      title: heading,
      color: tone,
      autoClose: shownMs ?? false,
      closeButtonProps: { 'aria-label': t('page.action.close') },
    });
    return () => notifications.hide(id);
  };
}
