import { IconKeyOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { CredentialId } from '../../../shared/model/ids.ts';
import type { Rotation, RotationPlan } from '../../../shared/model/rotation.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DoneStep } from './done-step.tsx';
import { NewKeyForm } from './new-key-form.tsx';
import classes from './rotation.module.css';
import type { RotationParts } from './rotation-parts.ts';
import { RotationSteps } from './rotation-steps.tsx';
import { TakeOverStep } from './take-over-step.tsx';
import { TestStep } from './test-step.tsx';
import { useRotation } from './use-rotation.ts';
import { UsesPanel } from './uses-panel.tsx';

type Props = {
  readonly id: CredentialId;
  readonly parts: RotationParts;
  /** The window's title follows the key's label. */
  readonly onTitle: (screen: string) => void;
};

/** The rotation of a key: begun here, or gone on with where it was left. */
export function RotationScreen({ id, parts, onTitle }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const plan = useQuery(query.rotations.plan.queryOptions({ input: { credential: id } }));
  const past = useQuery(query.rotations.list.queryOptions({ input: { credential: id, open: false } }));
  if (plan.isPending || past.isPending) return <LoadingRows />;
  const error = plan.error ?? past.error;
  if (plan.isSuccess && past.isSuccess) {
    const undoable = past.data.rotations.find((one) => one.undoable) ?? null;
    return <Loaded plan={plan.data} told={plan.data.open ?? undoable} parts={parts} onTitle={onTitle} />;
  }
  const failure = toAppError(error);
  return failure.code === 'NOT_FOUND' ? (
    <EmptyNotice icon={IconKeyOff} title={t('page.keyDetail.missing')} text={t('page.keyDetail.missingFix')} />
  ) : (
    <ErrorNotice error={failure} onRetry={() => void Promise.all([plan.refetch(), past.refetch()])} />
  );
}

type LoadedProps = Omit<Props, 'id'> & { readonly plan: RotationPlan; readonly told: Rotation | null };

function Loaded({ plan, told, parts, onTitle }: LoadedProps) {
  const { t } = useText();
  const { byId } = useProviders();
  const work = useRotation(told);
  const { rotation } = work;
  const old = rotation?.credential ?? plan.credential;
  const title = t('page.rotation.title', { label: old.label });
  useEffect(() => onTitle(title), [onTitle, title]);
  const descriptor = byId.get(old.provider);
  if (descriptor === undefined) return <LoadingRows />;
  const shared = { work, parts, descriptor };
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={[
          <Link key="key" to="/keys/$credential" params={{ credential: old.id }}>
            {old.label}
          </Link>,
        ]}
        details={[descriptor.name]}
      />
      <RotationSteps rotation={rotation} />
      {work.stepError !== null && <ErrorNotice error={work.stepError} />}
      <div className={classes.columns}>
        {rotation === null ? (
          <Panel title={t('page.rotation.add.title')}>
            <div className={classes.body}>
              <p>{t('page.rotation.intro')}</p>
              <p>{t('page.rotation.add.text')}</p>
              <NewKeyForm
                descriptor={descriptor}
                from={old}
                label={plan.label}
                expiresAt={null}
                submit={t('page.rotation.add.begin')}
                error={work.startError}
                isBusy={work.isBusy}
                parts={parts}
                onSubmit={(key) => void work.start({ credential: old.id, ...key })}
              />
            </div>
          </Panel>
        ) : (
          <StepOf rotation={rotation} overrides={plan.uses.overrides.length} {...shared} />
        )}
        {(rotation === null || rotation.step === 'keyAdded' || rotation.step === 'tested') && (
          <UsesPanel uses={plan.uses} />
        )}
      </div>
    </>
  );
}

type StepProps = Parameters<typeof TestStep>[0] & { readonly overrides: number };

function StepOf({ rotation, overrides, ...shared }: StepProps) {
  const { step } = rotation;
  if (step === 'keyAdded') return <TestStep rotation={rotation} {...shared} />;
  if (step === 'tested') return <TakeOverStep rotation={rotation} overrides={overrides} work={shared.work} />;
  return <DoneStep rotation={{ ...rotation, step }} work={shared.work} />;
}
