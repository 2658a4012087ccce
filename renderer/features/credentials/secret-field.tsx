import { IconCopy, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { FieldDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { useCountdown } from '../../state/use-countdown.ts';
import { useDeadline } from '../../state/use-deadline.ts';
import { CopiedNote } from '../../ui/copied-note.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { FreshPassphrase } from './fresh-passphrase.tsx';
import type { SecretDesk } from './secret-desk.ts';
import classes from './secret-field.module.css';
import { type Revealed, useSecretExit } from './use-secret-exit.ts';

type Props = {
  readonly credential: CredentialView;
  readonly field: FieldDescriptor;
  readonly desk: SecretDesk;
};

/** One secret: its mask, and the buttons that show or copy it. The value lives here while it is seen, nowhere else. */
export function SecretField({ credential, field, desk }: Props) {
  const { t, language } = useText();
  const name = `${credential.id}/${field.key}`;
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const isShown = revealed !== null && desk.shown === name;
  const exit = useSecretExit(credential, field.key, {
    onRevealed: (value) => {
      setRevealed(value);
      desk.show(name);
    },
    onCopied: (answer) => desk.clipboard.put(name, answer),
  });
  useDeadline(isShown ? revealed.hideAt : null, () => desk.show(null));
  useEffect(() => {
    if (!isShown) setRevealed(null);
  }, [isShown]);

  const words = { field: field.text.label[language], label: credential.label };
  const copied = desk.clipboard.copied?.what === name ? desk.clipboard.copied.clearsAt : null;
  return (
    <div className={classes.field}>
      <div className={classes.line}>
        <SecretText mask={credential.fields[field.key] ?? ''} name={words.field} revealed={isShown ? revealed : null} />
        <IconButton
          icon={isShown ? IconEyeOff : IconEye}
          label={isShown ? t('page.secret.hide', words) : t('page.secret.reveal', words)}
          loading={exit.isRunning}
          onClick={() => (isShown ? desk.show(null) : void exit.start('reveal'))}
        />
        <IconButton icon={IconCopy} label={t('page.secret.copy', words)} onClick={() => void exit.start('copy')} />
      </div>
      {isShown && <ShownNote hideAt={revealed.hideAt} />}
      <CopiedNote clearsAt={copied} />
      {exit.asking !== null && (
        <FreshPassphrase
          error={exit.error}
          isRunning={exit.isRunning}
          onSubmit={(passphrase) => void exit.answer(passphrase)}
          onClose={exit.stopAsking}
        />
      )}
    </div>
  );
}

type SecretTextProps = { readonly mask: string; readonly name: string; readonly revealed: Revealed | null };

function SecretText({ mask, name, revealed }: SecretTextProps) {
  const { t } = useText();
  if (revealed !== null) return <code className={classes.value}>{revealed.value}</code>;
  return (
    <span className={classes.mask} role="img" aria-label={t('page.secret.masked', { label: name, mask })}>
      {mask}
    </span>
  );
}

function ShownNote({ hideAt }: { readonly hideAt: number }) {
  const { t } = useText();
  const seconds = useCountdown(hideAt) ?? 0;
  return (
    <span className={classes.note}>
      <span aria-hidden>{t('page.secret.shown', { count: seconds })}</span>
    </span>
  );
}
