import { Alert, Select } from '@mantine/core';
import { IconClockOff } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type ImportFormat, type ImportPreview, importFormat } from '../../../shared/model/import.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useJob } from '../../state/use-job.ts';
import { useOrganisations } from '../../state/use-organisations.ts';
import { ErrorText } from '../../ui/error-text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { DatabaseError } from './database-error.tsx';
import { DatabaseSource } from './database-source.tsx';
import { EnvironmentSource } from './environment-source.tsx';
import { FileSource } from './file-source.tsx';
import classes from './import-screen.module.css';
import { type ImportTarget, whoseOf } from './import-view.ts';
import { PasteSource } from './paste-source.tsx';
import { type GivenSource, readGiven } from './read-source.ts';
import { RecentImports } from './recent-imports.tsx';

type Props = {
  readonly target: ImportTarget | null;
  readonly onTarget: (whose: string) => void;
  /** Whether a preview that was open is over without anything having come of it. */
  readonly isOver: boolean;
  /** Lines somebody pasted elsewhere, to begin with. */
  readonly pasted: string | null;
  readonly onTaken: () => void;
  readonly onRead: (preview: ImportPreview) => void;
};

/** No format is called so. */
const guessed = 'auto';

/** Whose keys they are, and where they come from. Giving a source has it read. */
export function SourceStep({ target, onTarget, isOver, pasted, onTaken, onRead }: Props) {
  const { t } = useText();
  const whose = useRef<HTMLInputElement>(null);
  const [format, setFormat] = useState<ImportFormat | null>(null);
  const { give, job, cancel, used, isAsked } = useReading({ target, format, whose, onRead });
  const isFormatWrong = job.error?.details.field === 'format';
  useEffect(() => {
    if (pasted === null) return;
    onTaken();
    give({ kind: 'paste', text: pasted });
  }, [pasted, onTaken, give]);
  const partFor = (kind: GivenSource['kind']) => ({
    job: used === kind ? job : null,
    error: used === kind && job.error !== null && !isFormatWrong ? <ErrorText error={job.error} /> : null,
    isBusy: job.phase === 'running',
  });
  return (
    <section className={classes.screen} aria-label={t('page.importing.steps.source')}>
      {isOver && (
        <Alert role="status" icon={<Icon of={IconClockOff} />} title={t('page.importing.gone')}>
          {t('page.importing.goneText')}
        </Alert>
      )}
      <RecentImports kind="interrupted" />
      <div className={classes.choices}>
        <Whose ref={whose} target={target} isMissing={isAsked && target === null} onTarget={onTarget} />
        <Select
          allowDeselect={false}
          className={classes.choice ?? ''}
          label={t('page.importing.format')}
          description={t('page.importing.formatHelp')}
          error={isFormatWrong && job.error !== null && <ErrorText error={job.error} />}
          value={format ?? guessed}
          onChange={(chosen) => setFormat(importFormat.options.find((one) => one === chosen) ?? null)}
          data={[
            { value: guessed, label: t('page.importing.formatGuess') },
            ...importFormat.options.map((value) => ({ value, label: t(`imports.source.${value}`) })),
          ]}
        />
      </div>
      <div className={classes.sources}>
        <FileSource
          {...partFor('file')}
          onFile={(file) => give({ kind: 'file', file, name: file.name })}
          onStop={cancel}
        />
        <PasteSource {...partFor('paste')} onText={(text) => give({ kind: 'paste', text })} />
        <EnvironmentSource
          {...partFor('environment')}
          isOffered={target === null || target.kind === 'system'}
          onRead={() => give({ kind: 'environment' })}
        />
        <DatabaseSource
          {...partFor('database')}
          error={used === 'database' && job.error !== null ? <DatabaseError error={job.error} /> : null}
          onDatabase={(database) => give({ kind: 'database', database })}
          onStop={cancel}
        />
      </div>
      <RecentImports kind="whole" />
    </section>
  );
}

type WhoseProps = {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly target: ImportTarget | null;
  readonly isMissing: boolean;
  readonly onTarget: (whose: string) => void;
};

function Whose({ ref, target, isMissing, onTarget }: WhoseProps) {
  const { t } = useText();
  const { organisations } = useOrganisations();
  return (
    <Select
      ref={ref}
      searchable
      allowDeselect={false}
      className={classes.choice ?? ''}
      label={t('page.importing.whose')}
      description={t('page.importing.whoseHelp')}
      placeholder={t('page.importing.whoseChoose')}
      error={isMissing && t('page.importing.whoseMissing')}
      value={target === null ? null : whoseOf(target)}
      onChange={(chosen) => chosen !== null && onTarget(chosen)}
      data={[
        { value: whoseOf({ kind: 'system' }), label: t('page.organisations.system') },
        ...organisations.map(({ slug, name }) => ({ value: slug, label: name })),
      ]}
    />
  );
}

type Reading = Pick<Props, 'target' | 'onRead'> & {
  readonly format: ImportFormat | null;
  readonly whose: RefObject<HTMLInputElement | null>;
};

/** Has a source read once it is known whose keys are in it; a source given before that waits for it. */
function useReading({ target, format, whose, onRead }: Reading) {
  const { call } = useApi();
  const { state: job, run, cancel } = useJob<ImportPreview>();
  const [used, setUsed] = useState<GivenSource['kind'] | null>(null);
  const [waiting, setWaiting] = useState<GivenSource | null>(null);
  const read = async (to: ImportTarget, source: GivenSource) => {
    setWaiting(null);
    setUsed(source.kind);
    const outcome = await run((signal) => readGiven({ call, target: to, source, format, signal }));
    if (outcome.ok) onRead(outcome.value);
  };
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    if (waiting === null) return;
    if (target === null) whose.current?.focus();
    else void latest.current(target, waiting);
  }, [waiting, target, whose]);
  return { give: setWaiting, job, cancel, used, isAsked: waiting !== null };
}
