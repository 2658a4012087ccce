import { Button, Group, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useRef, useState } from 'react';
import type { ImportDatabase } from '../../../shared/contract/imports.ts';
import { providerId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import type { JobState } from '../../state/use-job.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import secretText from '../../ui/secret-text.module.css';
import classes from './import-screen.module.css';
import { useTargetName } from './use-target-name.ts';

/** How such an address begins, in every language. */
const urlBegins = 'postgresql://';

type Props = {
  readonly job: JobState | null;
  readonly error: ReactNode;
  readonly isBusy: boolean;
  readonly onDatabase: (database: ImportDatabase) => void;
  readonly onStop: () => void;
};

const postgresql = providerId.parse('postgresql');

/** No credential has this for its id. */
const typed = 'typed';

/**
 * The tables in which a client's own system keeps integrations: by a key of that database that is stored, or by an
 * address typed for this once, which is in its field alone.
 */
export function DatabaseSource({ job, error, isBusy, onDatabase, onStop }: Props) {
  const { t } = useText();
  const stored = useStoredDatabases();
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const value = chosen ?? stored[0]?.id ?? typed;
  const isReading = job?.phase === 'running';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const database = databaseOf(value, stored, field.current?.value.trim() ?? '');
    setIsMissing(database === null);
    if (database === null) field.current?.focus();
    else onDatabase(database);
  };
  return (
    <Panel title={t('page.importing.database.title')}>
      <form className={classes.source} onSubmit={submit} noValidate>
        <p className={classes.text}>{t('page.importing.database.text')}</p>
        <Select
          allowDeselect={false}
          label={t('page.importing.database.which')}
          value={value}
          onChange={setChosen}
          data={[
            ...stored.map(({ id, name }) => ({ value: id, label: name })),
            { value: typed, label: t('page.importing.database.typed') },
          ]}
        />
        {value === typed && (
          <TextInput
            ref={field}
            label={t('page.importing.database.url')}
            description={t('page.importing.database.urlHelp')}
            placeholder={urlBegins}
            classNames={{ input: secretText.hidden ?? '' }}
            autoComplete="off"
            spellCheck={false}
            error={isMissing && t('page.importing.database.urlMissing')}
            onChange={() => setIsMissing(false)}
          />
        )}
        <ProgressLine text={isReading ? t('page.importing.database.reading') : null} />
        {error !== null && (
          <p className={classes.error} role="alert">
            {error}
          </p>
        )}
        <Group gap="xs">
          <Button type="submit" variant="default" disabled={isBusy}>
            {t('page.importing.database.submit')}
          </Button>
          {isReading && (
            <Button variant="subtle" onClick={onStop}>
              {t('page.importing.file.stop')}
            </Button>
          )}
        </Group>
      </form>
    </Panel>
  );
}

type Stored = ReturnType<typeof useStoredDatabases>;

/** Null where an address is to be typed and none is. */
function databaseOf(value: string, stored: Stored, url: string): ImportDatabase | null {
  const credential = stored.find(({ id }) => id === value)?.id;
  if (credential !== undefined) return { kind: 'credential', credential };
  return url === '' ? null : { kind: 'fields', fields: { url } };
}

/** Every stored key of a PostgreSQL, with whose it is. */
function useStoredDatabases() {
  const { query } = useApi();
  const nameOf = useTargetName();
  const found = useQuery(query.credentials.list.queryOptions({ input: { scope: null, provider: postgresql } }));
  return (found.data?.credentials ?? []).map(({ id, label, organisation }) => {
    const whose = nameOf(organisation === null ? { kind: 'system' } : { kind: 'organisation', organisation });
    return { id, name: `${whose} · ${label}` };
  });
}
