import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { IconArrowBigUpLine } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { useCapsLock } from '../state/use-caps-lock.ts';
import { Icon } from './icon.tsx';
import classes from './passphrase-field.module.css';

/** A passphrase: may be pasted, may be shown, and says when caps lock is on. */
export function PassphraseField(props: PasswordInputProps) {
  const { t } = useText();
  const capsLock = useCapsLock();
  return (
    <div className={classes.field}>
      <PasswordInput
        visibilityToggleFocusable
        visibilityToggleButtonProps={{ 'aria-label': t('page.passphrase.toggle') }}
        {...capsLock.handlers}
        {...props}
      />
      <p className={classes.hint} role="status">
        {capsLock.isOn && (
          <>
            <Icon of={IconArrowBigUpLine} />
            {t('page.passphrase.capsLock')}
          </>
        )}
      </p>
    </div>
  );
}
