import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { settingsOfCall } from '../../../shared/catalogue/allowed-models.ts';
import type { ProviderDescriptor, SettingDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { Connection, Override, Settings } from '../../../shared/model/connection.ts';
import { type CredentialId, credentialId } from '../../../shared/model/ids.ts';
import type { Resolution } from '../../../shared/model/resolution.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { overrideOf, settingsOf } from './differences.ts';
import classes from './override-dialog.module.css';

type Props = {
  readonly organisation: string;
  readonly connection: Connection;
  readonly provider: ProviderDescriptor;
  /** What it gets where it chooses nothing. */
  readonly inherited: Resolution;
  readonly inheritedKey: string;
  readonly onClose: () => void;
};

/** Chooses another key, model or parameters for one provider of a connection. Empty fields follow the client. */
export function OverrideDialog({
  organisation,
  connection: newest,
  provider,
  inherited,
  inheritedKey,
  onClose,
}: Props) {
  const { t } = useText();
  const { call } = useApi();
  // As it was when the form was filled: the screen behind it goes on being refreshed.
  const [connection] = useState(newest);
  const before = overrideOf(connection, provider.id);
  const [credential, setCredential] = useState<string>(before?.credential ?? '');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => textsOf(before?.settings ?? {}));
  const set = useCommand(call.connections.setOverride);
  const clear = useCommand(call.connections.clearOverride);
  const settings = settingsOfCall(provider);
  const keys = useUsableKeys({ organisation, connection, provider });
  const invalid = settings.filter(({ key, type }) => type === 'number' && !isNumber(typed[key] ?? ''));
  const save = async () => {
    const { id, revision: expectedRevision } = connection;
    const chosen: CredentialId | null = credentialId.safeParse(credential).data ?? null;
    const chosenSettings = settingsFrom(typed, settings, before);
    const isEmpty = chosen === null && Object.keys(chosenSettings).length === 0;
    const target = { id, expectedRevision, provider: provider.id };
    if (isEmpty && before === undefined) return onClose();
    const outcome = isEmpty
      ? await clear.run(target)
      : await set.run({ ...target, credential: chosen, settings: chosenSettings });
    if (outcome.ok) onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (invalid.length === 0) void save();
  };
  const usual = textsOf(settingsOf(inherited));
  const error = set.error ?? clear.error;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('page.connections.overrideTitle', { provider: provider.name, connection: connection.name })}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <p className={classes.text}>{t('page.connections.overrideText')}</p>
          {error !== null && <ErrorNotice error={error} />}
          <NativeSelect
            data-autofocus
            label={t('page.connections.key')}
            value={credential}
            data={[{ value: '', label: t('page.connections.follow', { value: inheritedKey }) }, ...keys]}
            onChange={({ currentTarget }) => setCredential(currentTarget.value)}
          />
          {settings.map((setting) => (
            <SettingField
              key={setting.key}
              setting={setting}
              value={typed[setting.key] ?? ''}
              usual={usual[setting.key]}
              isInvalid={invalid.includes(setting)}
              onChange={(value) => setTyped((now) => ({ ...now, [setting.key]: value }))}
            />
          ))}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('page.action.cancel')}
            </Button>
            <Button type="submit" loading={set.isRunning || clear.isRunning} disabled={invalid.length > 0}>
              {t('page.connections.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type FieldProps = {
  readonly setting: SettingDescriptor;
  readonly value: string;
  readonly usual: string | undefined;
  readonly isInvalid: boolean;
  readonly onChange: (value: string) => void;
};

function SettingField({ setting: { key, type, text }, value, usual, isInvalid, onChange }: FieldProps) {
  const { t, language } = useText();
  const follow =
    usual === undefined ? t('page.connections.followNone') : t('page.connections.follow', { value: usual });
  const shared = { name: `settings.${key}`, label: text.label[language], description: text.help[language], value };
  if (type === 'boolean') {
    return (
      <NativeSelect
        {...shared}
        data={[
          { value: '', label: follow },
          { value: 'true', label: t('terms.answer.yes') },
          { value: 'false', label: t('terms.answer.no') },
        ]}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      inputMode={type === 'number' ? 'decimal' : 'text'}
      placeholder={follow}
      spellCheck={false}
      maxLength={2_000}
      error={isInvalid && `${t('reasons.notANumber.message')} ${t('reasons.notANumber.fix')}`}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

const textsOf = (settings: Settings): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, String(value)]));

const isNumber = (text: string): boolean => text.trim() === '' || Number.isFinite(Number(text));

/** What was typed as settings; those the catalogue does not know stay as they are. */
function settingsFrom(
  typed: Readonly<Record<string, string>>,
  descriptors: readonly SettingDescriptor[],
  before: Override | undefined,
): Settings {
  const known = descriptors.flatMap(({ key, type }): readonly (readonly [string, Settings[string]])[] => {
    const text = (typed[key] ?? '').trim();
    if (text === '') return [];
    if (type === 'boolean') return [[key, text === 'true']];
    return [[key, type === 'number' ? Number(text) : text]];
  });
  const others = Object.entries(before?.settings ?? {}).filter(
    ([key]) => !descriptors.some((each) => each.key === key),
  );
  return Object.fromEntries([...others, ...known]);
}

type Place = Pick<Props, 'organisation' | 'connection' | 'provider'>;

/** Keys that may serve a connection for a provider: its own, its client's and the agency's. */
function useUsableKeys({ organisation, connection, provider }: Place) {
  const { t } = useText();
  const { query } = useApi();
  const client = { kind: 'organisation', organisation } as const;
  const theirs = useQuery(query.credentials.list.queryOptions({ input: { scope: client } })).data?.credentials ?? [];
  const agency = { kind: 'system' } as const;
  const shared = useQuery(query.credentials.list.queryOptions({ input: { scope: agency } })).data?.credentials ?? [];
  return [...theirs, ...shared]
    .filter((key) => key.provider === provider.id || key.provider === provider.inherits)
    .filter(({ connectionId: of }) => of === null || of === connection.id)
    .map(({ id, label, scope }) => ({
      value: id as string,
      label: t('page.connections.keyOf', { label, level: t(`terms.level.${scope}`) }),
    }));
}
