import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { language as languages } from '../../../shared/model/language.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { usePreferences } from '../../state/preferences.tsx';
import { useAppInfo } from '../../state/use-app-info.ts';
import { useTask } from '../../state/use-task.ts';
import { DoorForm } from '../../ui/door-form.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { NewPassphrase } from '../../ui/new-passphrase.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import type { NewVault } from './new-vault.ts';

type Props = {
  readonly onCreated: (vault: Omit<NewVault, 'restoredFrom'>) => void;
  readonly onRestore: () => void;
};

/** Language, name and passphrase, then the slow derivation. */
export function PassphraseStep({ onCreated, onRestore }: Props) {
  const { t, language } = useText();
  const { call } = useApi();
  const { choose } = usePreferences();
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
      <SegmentedControl
        aria-label={t('page.menu.language')}
        value={language}
        onChange={(chosen) => choose({ language: chosen })}
        data={languages.options.map((value) => ({ value, label: t(`terms.language.${value}`) }))}
      />
      <TextInput
        ref={focusOnMount}
        label={t('page.firstRun.name')}
        description={t('page.firstRun.nameHelp')}
        autoComplete="name"
        maxLength={120}
        {...form.getInputProps('memberName')}
      />
      <NewPassphrase
        label={t('page.passphrase.label')}
        description={t('page.firstRun.passphraseHelp')}
        value={passphrase}
        onChange={(typed) => form.setFieldValue('passphrase', typed)}
        error={create.error}
      />
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
      <Button variant="subtle" disabled={create.isRunning} onClick={onRestore}>
        {t('page.restore.open')}
      </Button>
      <ProgressLine text={create.isRunning ? t('page.firstRun.deriving') : null} />
    </DoorForm>
  );
}
