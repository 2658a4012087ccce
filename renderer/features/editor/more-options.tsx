import { Collapse, Stack, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './more-options.module.css';
import { SettingInput } from './setting-input.tsx';
import type { KeyForm } from './use-key-form.ts';
import { useModelNames } from './use-model-names.ts';

type Props = {
  readonly form: KeyForm;
  /** The stored key being edited; null for a new one. */
  readonly stored: CredentialView | null;
  readonly errorOf: (field: string) => ReactNode;
  /** Fields that are seldom filled in. */
  readonly children: ReactNode;
  readonly startsOpen: boolean;
  /** Whether something in it is wrong: then it does not stay closed. */
  readonly hasError: boolean;
};

const modelSettingKey = 'model';

/** What most keys do without: optional fields, settings, expiry and notes. */
export function MoreOptions({ form, stored, errorOf, children, startsOpen, hasError }: Props) {
  const { t } = useText();
  const [isChosenOpen, setIsOpen] = useState(startsOpen);
  const isOpen = isChosenOpen || hasError;
  const id = useId();
  const { draft, descriptor, change } = form;
  const modelNames = useModelNames(isOpen ? descriptor : undefined, stored);
  return (
    <div className={classes.more}>
      <UnstyledButton
        className={classes.toggle ?? ''}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon of={IconChevronDown} />
        {t('page.editor.more')}
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id}>
        <Stack gap="sm" className={classes.body ?? ''}>
          {children}
          {descriptor?.settings.map((setting) => (
            <SettingInput
              key={setting.key}
              setting={setting}
              suggestions={setting.key === modelSettingKey ? modelNames : undefined}
              value={draft.settings[setting.key] ?? ''}
              error={errorOf(`settings.${setting.key}`)}
              onChange={(value) => change({ settings: { ...draft.settings, [setting.key]: value } })}
            />
          ))}
          <TextInput
            type="date"
            label={t('page.editor.expiresAt')}
            description={t('page.editor.expiresHelp')}
            value={draft.expiresOn}
            error={errorOf('expiresAt')}
            onChange={(event) => change({ expiresOn: event.currentTarget.value })}
          />
          <Textarea
            autosize
            minRows={2}
            maxRows={8}
            label={t('page.editor.notes')}
            value={draft.notes}
            error={errorOf('notes')}
            onChange={(event) => change({ notes: event.currentTarget.value })}
          />
        </Stack>
      </Collapse>
    </div>
  );
}
