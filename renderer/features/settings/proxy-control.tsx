import { Button, Group, PasswordInput, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type SubmitEvent, useState } from 'react';
import type { AppSettings } from '../../../shared/model/settings.ts';
import { useText } from '../../i18n/text.tsx';
import { fieldErrors } from '../../ui/field-errors.tsx';
import { SaveNote } from './save-note.tsx';
import type { ControlProps } from './setting-row.tsx';
import { useNetwork } from './use-network.ts';

const fields = ['proxyUrl', 'proxyUser', 'proxyPassword'] as const;

/** Help of different length must not push the fields apart. */
const helpBelow: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** Paths of an error as the service and the schema spell them. */
const pathsOf = (name: string) => [`network.${name}`, `changes.network.${name}`];

type Values = { readonly url: string; readonly user: string; readonly password: string };

const valuesOf = ({ network }: AppSettings): Values => ({
  url: network.proxyUrl ?? '',
  user: network.proxyUser ?? '',
  password: '',
});

/** The proxy with its login: one setting of three fields, saved together. The password is never shown again. */
export function ProxyControl({ label, helpId }: ControlProps) {
  const { t } = useText();
  const { settings, network, hasPassword, change, note } = useNetwork();
  const [since, setSince] = useState(settings);
  const form = useForm({ initialValues: valuesOf(settings) });
  const isTouched = form.isDirty();
  const error = note.kind === 'failed' ? note.error : null;
  const errors = fieldErrors(error, fields.flatMap(pathsOf));
  const errorOf = (name: string) => pathsOf(name).map(errors.of).find(Boolean);
  const settle = (values: Values) => {
    form.setInitialValues(values);
    form.setValues(values);
  };
  const start = () => {
    if (!isTouched) setSince(settings);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { url, user, password } = form.values;
    const login = { proxyUrl: url.trim() || null, proxyUser: user.trim() || null };
    const base = isTouched ? since : settings;
    const isSaved = await change({ ...login, ...(password !== '' && { proxyPassword: password }) }, base);
    if (isSaved) settle({ url: login.proxyUrl ?? '', user: login.proxyUser ?? '', password: '' });
  };
  const remove = async () => {
    if (await change({ proxyUrl: null, proxyUser: null, proxyPassword: null }))
      settle({ url: '', user: '', password: '' });
  };
  return (
    <form
      aria-label={label}
      aria-describedby={helpId}
      onSubmit={(event) => void submit(event)}
      onFocus={start}
      noValidate
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput
          inputWrapperOrder={helpBelow}
          label={t('page.settings.proxy.url')}
          description={t('page.settings.proxy.urlHelp')}
          spellCheck={false}
          {...form.getInputProps('url')}
          error={errorOf('proxyUrl')}
        />
        <TextInput
          inputWrapperOrder={helpBelow}
          label={t('page.settings.proxy.user')}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('user')}
          error={errorOf('proxyUser')}
        />
        <PasswordInput
          inputWrapperOrder={helpBelow}
          label={t('page.settings.proxy.password')}
          description={hasPassword ? t('page.settings.proxy.passwordKeptHelp') : undefined}
          placeholder={hasPassword ? t('page.settings.proxy.passwordKept') : ''}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('page.passphrase.toggle') }}
          {...form.getInputProps('password')}
          error={errorOf('proxyPassword')}
        />
      </SimpleGrid>
      <Group gap="xs" mt="sm">
        <Button type="submit" disabled={!isTouched}>
          {t('page.settings.proxy.save')}
        </Button>
        {network.proxyUrl !== null && (
          <Button variant="default" onClick={() => void remove()}>
            {t('page.settings.proxy.remove')}
          </Button>
        )}
        <SaveNote
          note={note.kind === 'failed' && errors.general === null ? { kind: 'none' } : note}
          show={({ proxyUrl }) => proxyUrl ?? t('page.settings.proxy.none')}
        />
      </Group>
    </form>
  );
}
