import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconPlugConnected, IconPower, IconReplace, IconTrash } from '@tabler/icons-react';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';

export type KeyCommandsOf = {
  readonly onTest: (credential: CredentialView) => void;
  readonly onEdit: (credential: CredentialView) => void;
  readonly onRotate: (credential: CredentialView) => void;
  readonly onSetActive: (credential: CredentialView, active: boolean) => void;
  readonly onRemove: (credential: CredentialView) => void;
  readonly onRestore: (credential: CredentialView) => void;
};

type Props = {
  readonly credential: CredentialView;
  readonly isTesting: boolean;
  readonly commands: KeyCommandsOf;
};

/** What can be done with a key; of one in the trash, only to take it back. */
export function KeyCommands({ credential, isTesting, commands }: Props) {
  const { t } = useText();
  if (credential.trashedAt !== null) {
    return (
      <Button leftSection={<Icon of={IconArrowBackUp} />} onClick={() => commands.onRestore(credential)}>
        {t('page.keyAction.restore')}
      </Button>
    );
  }
  const { active } = credential;
  return (
    <>
      <Button variant="subtle" leftSection={<Icon of={IconTrash} />} onClick={() => commands.onRemove(credential)}>
        {t('page.keyDetail.remove')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon of={IconPower} />}
        onClick={() => commands.onSetActive(credential, !active)}
      >
        {t(active ? 'page.keyAction.disable' : 'page.keyAction.enable')}
      </Button>
      {active && (
        <Button variant="default" leftSection={<Icon of={IconReplace} />} onClick={() => commands.onRotate(credential)}>
          {t('page.rotation.action')}
        </Button>
      )}
      <Button variant="default" leftSection={<Icon of={IconPencil} />} onClick={() => commands.onEdit(credential)}>
        {t('page.keyAction.edit')}
      </Button>
      <Button
        loading={isTesting}
        leftSection={<Icon of={IconPlugConnected} />}
        onClick={() => commands.onTest(credential)}
      >
        {t('page.editor.test')}
      </Button>
    </>
  );
}
