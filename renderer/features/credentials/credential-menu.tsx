import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconPencil,
  IconPower,
  IconReplace,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { CredentialActions } from './use-credential-actions.ts';

type Props = {
  readonly credential: CredentialView;
  /** Its place in its order, and how many there are. */
  readonly place: { readonly index: number; readonly count: number };
  readonly actions: CredentialActions;
  readonly onEdit: () => void;
};

/** What is done to a key less often than testing it. */
export function CredentialMenu({ credential, place, actions, onEdit }: Props) {
  const { t } = useText();
  const { label, active } = credential;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="md" aria-label={t('page.keyAction.more', { label })}>
          <Icon of={IconDots} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon of={IconPencil} />} onClick={onEdit}>
          {t('page.keyAction.edit')}
        </Menu.Item>
        {active && (
          <Menu.Item
            leftSection={<Icon of={IconReplace} />}
            renderRoot={(props) => (
              <Link to="/keys/$credential/rotate" params={{ credential: credential.id }} {...props} />
            )}
          >
            {t('page.rotation.action')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon of={IconPower} />} onClick={() => void actions.setActive(credential, !active)}>
          {active ? t('page.keyAction.disable') : t('page.keyAction.enable')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon of={IconArrowUp} />}
          disabled={place.index === 0}
          onClick={() => void actions.move(credential, place.index - 1)}
        >
          {t('page.keyAction.up')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon of={IconArrowDown} />}
          disabled={place.index === place.count - 1}
          onClick={() => void actions.move(credential, place.index + 1)}
        >
          {t('page.keyAction.down')}
        </Menu.Item>
        <Menu.Item color="danger" leftSection={<Icon of={IconTrash} />} onClick={() => void actions.remove(credential)}>
          {t('page.keyAction.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
