import { Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useUndoNotices } from '../../ui/use-undo-notices.tsx';
import classes from './conflict-panel.module.css';
import { type Draft, draftOf } from './draft.ts';
import { draftDifferences } from './draft-differences.ts';

type Props = {
  /** The key as it was when editing began. */
  readonly stored: CredentialView;
  readonly descriptor: ProviderDescriptor;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onTakeTheirs: (theirs: Draft) => void;
  /** Saves what is typed over the revision that was shown. */
  readonly onKeepMine: (revision: number) => void;
};

/** The key was changed elsewhere while it was edited here: both values side by side, and no way to lose one unseen. */
export function ConflictPanel({ stored, descriptor, draft, onChange, onTakeTheirs, onKeepMine }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const offerUndo = useUndoNotices();
  const nameOf = useNames(descriptor);
  const current = useQuery({
    ...query.credentials.get.queryOptions({ input: { id: stored.id } }),
    refetchOnMount: 'always',
  });
  if (current.isError) return <ErrorNotice error={toAppError(current.error)} onRetry={() => void current.refetch()} />;
  if (!current.isSuccess || current.isFetching) return null;
  const theirs = draftOf(current.data, descriptor);
  const differences = draftDifferences(draft, theirs, descriptor);
  const isSecretNew = descriptor.fields.some(
    ({ key, secret }) => secret && stored.fields[key] !== current.data.fields[key],
  );
  const takeAll = () => {
    onTakeTheirs(theirs);
    offerUndo(t('page.editor.tookTheirs'), () => onChange(draft));
  };
  return (
    <section className={classes.panel} aria-label={t('page.editor.conflictTitle')}>
      <p className={classes.title} role="alert">
        <Icon of={IconAlertTriangle} />
        {t('page.editor.conflictTitle')}
      </p>
      <p className={classes.text}>{t('page.editor.conflictText')}</p>
      {isSecretNew && <p className={classes.text}>{t('page.editor.conflictSecret')}</p>}
      {differences.length > 0 && (
        <ul className={classes.rows}>
          {differences.map(({ path, mine, theirs: value, takeTheirs }) => (
            <li key={path} className={classes.row}>
              <strong className={classes.name}>{nameOf(path)}</strong>
              <Value name={t('page.editor.mine')} value={mine} />
              <Value name={t('page.editor.theirs')} value={value} />
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('page.editor.useTheirsOf', { field: nameOf(path) })}
                onClick={() => onChange(takeTheirs(draft))}
              >
                {t('page.editor.useTheirs')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => onKeepMine(current.data.revision)}>
          {t('page.editor.keepMine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={takeAll}>
          {t('page.editor.takeTheirs')}
        </Button>
      </Group>
    </section>
  );
}

function Value({ name, value }: { readonly name: string; readonly value: string }) {
  const { t } = useText();
  return (
    <span className={classes.value}>
      <span className={classes.who}>{name}</span>
      <span className={classes.text} dir="auto" data-empty={value === ''}>
        {value === '' ? t('page.editor.emptyValue') : value}
      </span>
    </span>
  );
}

/** What the form calls the engine's paths. */
function useNames(descriptor: ProviderDescriptor): (path: string) => string {
  const { t, language } = useText();
  const names: Readonly<Record<string, string>> = {
    label: t('page.editor.label'),
    notes: t('page.editor.notes'),
    expiresAt: t('page.editor.expiresAt'),
    ...Object.fromEntries(descriptor.fields.map(({ key, text }) => [`fields.${key}`, text.label[language]] as const)),
    ...Object.fromEntries(
      descriptor.settings.map(({ key, text }) => [`settings.${key}`, text.label[language]] as const),
    ),
  };
  return (path) => names[path] ?? path;
}
