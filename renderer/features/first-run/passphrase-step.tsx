import { Button, Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useAppInfo } from '../../state/use-app-info.ts';
import { useTask } from '../../state/use-task.ts';
import { DoorForm } from '../../ui/door-form.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { StrengthMeter } from '../../ui/strength-meter.tsx';
import type { NewVault } from './new-vault.ts';

/** Name and passphrase, then the slow derivation. */
export function PassphraseStep({ onCreated }: { readonly onCreated: (vault: NewVault) => void }) {
  const { t, language } = useText();
  const { call } = useApi();
  const canUseKeychain = useAppInfo()?.capabilities.keychain === 'ready';
  const create = useTask(call.vault.create);
  const form = useForm({ initialValues: { memberName: '', passphrase: '', useKeychain: true } });
  const { memberName, passphrase, useKeychain } = form.values;
  const isComplete = memberName.trim() !== '' && passphrase !== '';
  const isWeak = create.error?.code === 'WEAK_PASSPHRASE';

  const submit = async () => {
    if (!isComplete || create.isRunning) return;
    const outcome = await create.run({
      memberName,
      passphrase,
      language,
      useKeychain: useKeychain && canUseKeychain,
    });
    if (outcome.ok) onCreated(outcome.value);
  };
  return (
    <DoorForm title={t('page.firstRun.title')} intro={t('page.firstRun.intro')} onSubmit={() => void submit()}>
      {create.error !== null && !isWeak && <ErrorNotice error={create.error} />}
      <TextInput
        ref={focusOnMount}
        label={t('page.firstRun.name')}
        description={t('page.firstRun.nameHelp')}
        autoComplete="name"
        maxLength={120}
        {...form.getInputProps('memberName')}
      />
      <div>
        <PassphraseField
          label={t('page.passphrase.label')}
          description={t('page.firstRun.passphraseHelp')}
          autoComplete="new-password"
          {...form.getInputProps('passphrase')}
          error={isWeak && `${t('errors.WEAK_PASSPHRASE.message')} ${t('errors.WEAK_PASSPHRASE.fix')}`}
        />
        <StrengthMeter passphrase={passphrase} />
      </div>
      {canUseKeychain && (
        <Checkbox
          label={t('page.firstRun.keychain')}
          description={t('page.firstRun.keychainHelp')}
          {...form.getInputProps('useKeychain', { type: 'checkbox' })}
        />
      )}
      <Button type="submit" disabled={!isComplete || create.isRunning}>
        {t('page.firstRun.create')}
      </Button>
      <ProgressLine text={create.isRunning ? t('page.firstRun.deriving') : null} />
    </DoorForm>
  );
}
