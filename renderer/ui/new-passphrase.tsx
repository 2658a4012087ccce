import type { AppError } from '../../shared/errors/app-error.ts';
import { useText } from '../i18n/text.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { StrengthMeter } from './strength-meter.tsx';

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** What the last attempt met; said here when it is about this passphrase. */
  readonly error: AppError | null;
};

/** A passphrase that is being chosen, judged while it is typed. */
export function NewPassphrase({ label, description, value, onChange, error }: Props) {
  const { t } = useText();
  const isWeak = error?.code === 'WEAK_PASSPHRASE';
  return (
    <div>
      <PassphraseField
        label={label}
        description={description}
        autoComplete="new-password"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={isWeak && `${t('errors.WEAK_PASSPHRASE.message')} ${t('errors.WEAK_PASSPHRASE.fix')}`}
      />
      <StrengthMeter passphrase={value} />
    </div>
  );
}
