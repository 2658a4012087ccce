import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BackupKey } from '../../shared/contract/backups.ts';
import type { AppError } from '../../shared/errors/app-error.ts';
import { useText } from '../i18n/text.tsx';
import { ErrorText } from './error-text.tsx';
import { PassphraseField } from './passphrase-field.tsx';

type Kind = BackupKey['kind'];

/** What opens a backup as it is being typed. */
export type TypedBackupKey = { readonly kind: Kind; readonly text: string };

export const emptyBackupKey: TypedBackupKey = { kind: 'passphrase', text: '' };

/** What was typed, as the contract takes it. */
export const backupKeyOf = ({ kind, text }: TypedBackupKey): BackupKey =>
  kind === 'passphrase' ? { kind, passphrase: text } : { kind, recoveryKey: text };

/** Whether an error says that this key does not open the file. */
export const isBackupKeyWrong = (error: AppError | null): boolean =>
  error?.code === 'WRONG_PASSPHRASE' || error?.details.field === 'recoveryKey';

type Props = {
  readonly value: TypedBackupKey;
  readonly onChange: (typed: TypedBackupKey) => void;
  readonly error: AppError | null;
};

const longestKey = 400;

/** Passphrase or recovery key of a backup file. */
export function BackupKeyField({ value, onChange, error }: Props) {
  const { t } = useText();
  const [typed, setTyped] = useState<Readonly<Record<Kind, string>>>({ passphrase: '', recoveryKey: '' });
  const write = (kind: Kind, text: string) => {
    setTyped((before) => ({ ...before, [kind]: text }));
    onChange({ kind, text });
  };
  const field = {
    description: t('page.restore.keyHelp'),
    value: value.text,
    autoComplete: 'off',
    error: isBackupKeyWrong(error) && error !== null && <ErrorText error={error} />,
  };
  return (
    <>
      <SegmentedControl
        aria-label={t('page.restore.kind')}
        value={value.kind}
        onChange={(kind) => onChange({ kind, text: typed[kind] })}
        data={[
          { value: 'passphrase', label: t('page.restore.passphrase') },
          { value: 'recoveryKey', label: t('page.restore.recoveryKey') },
        ]}
      />
      {value.kind === 'passphrase' ? (
        <PassphraseField
          {...field}
          label={t('page.restore.passphraseOf')}
          onChange={(event) => write('passphrase', event.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...field}
          label={t('page.restore.recoveryKeyOf')}
          spellCheck={false}
          maxLength={longestKey}
          onChange={(event) => write('recoveryKey', event.currentTarget.value)}
        />
      )}
    </>
  );
}
