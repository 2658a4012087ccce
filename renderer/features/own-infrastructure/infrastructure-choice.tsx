import { Alert, Button, Radio } from '@mantine/core';
import { IconBan, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { Capability } from '../../../shared/model/category.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import type { OwnInfrastructure } from '../../../shared/model/own-infrastructure.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNotices } from '../../ui/use-notices.ts';
import type { InfrastructureTools } from './infrastructure-tools.ts';
import classes from './own-infrastructure.module.css';
import { OwnKeys } from './own-keys.tsx';

const shownMs = 6_000;

type Props = {
  readonly organisation: Organisation;
  readonly flag: OwnInfrastructure['flag'];
  readonly job: Capability;
  /** Providers that do the job. */
  readonly providers: readonly ProviderDescriptor[];
  /** The client's own keys for it. */
  readonly keys: readonly CredentialView[];
  /** Its keys of other providers that would do the job by inheritance. */
  readonly inherited: readonly CredentialView[];
  readonly tools: InfrastructureTools;
};

/** Ours or its own, for one job. Its own counts only from when it works: until then ours goes on serving. */
export function InfrastructureChoice({ organisation, flag, job, providers, keys, inherited, tools }: Props) {
  const { t } = useText();
  const { call } = useApi();
  const notify = useNotices();
  const update = useCommand(call.organisations.update);
  const isBound = organisation[flag];
  // What is marked counts until what is in force changes.
  const inForce = isBound ? 'own' : 'ours';
  const [marked, setMarked] = useState({ choice: String(inForce), isBound });
  const shown = marked.isBound === isBound ? marked.choice : inForce;
  const name = t(`page.ownInfra.name.${flag}`);
  const isReady = keys.some(({ health }) => health.status === 'active');
  // These are tested for the job by the switch itself: their own test says nothing of it.
  const isTestable = inherited.some(({ health }) => health.status === 'active' || health.status === 'configuring');
  const prospect = isTestable ? 'testable' : 'pending';
  const state = isReady ? 'ready' : prospect;
  const turn = async (on: boolean) => {
    const { id, revision } = organisation;
    const outcome = await update.run({ id, expectedRevision: revision, changes: { [flag]: on } });
    if (!outcome.ok) return;
    notify({ message: t(on ? 'page.ownInfra.turnedOn' : 'page.ownInfra.turnedOff', { name }), shownMs });
  };
  const choose = (value: string) => {
    update.reset();
    setMarked({ choice: value, isBound });
    if (value !== 'own' && isBound) void turn(false);
  };
  return (
    <Radio.Group label={name} value={shown} onChange={choose}>
      <div className={classes.options}>
        <Radio value="ours" label={t('page.ownInfra.ours')} description={t('page.ownInfra.oursText')} />
        <Radio value="own" label={t('page.ownInfra.own')} description={t(`page.ownInfra.ownText.${flag}`)} />
      </div>
      {shown === 'own' && (
        <div className={classes.own}>
          {isBound && <Bound organisation={organisation.slug} job={job} />}
          <OwnKeys name={name} providers={providers} keys={keys} inherited={inherited} tools={tools} />
          {!isBound && (
            <>
              <p className={classes.state} data-ready={state !== 'pending'} role="status">
                {t(`page.ownInfra.${state}`)}
              </p>
              {update.error !== null && <ErrorNotice error={update.error} />}
              <Button
                size="compact-sm"
                className={classes.turn ?? ''}
                variant={state === 'pending' ? 'default' : 'filled'}
                loading={update.isRunning}
                aria-label={t('page.ownInfra.turnOnOf', { name })}
                onClick={() => void turn(true)}
              >
                {t('page.ownInfra.turnOn')}
              </Button>
            </>
          )}
        </div>
      )}
    </Radio.Group>
  );
}

/** How a client stands that uses its own: served by it, or refused. */
function Bound({ organisation, job }: { readonly organisation: string; readonly job: Capability }) {
  const { t } = useText();
  const { query } = useApi();
  const question = { by: 'capability', capability: job } as const;
  const resolution = useQuery(query.resolution.resolve.queryOptions({ input: { organisation, question } })).data;
  if (resolution?.chosen === null) {
    return (
      <Alert color="danger" role="alert" icon={<Icon of={IconBan} />} title={t('page.ownInfra.refused')}>
        {t('page.ownInfra.refusedText')}
      </Alert>
    );
  }
  return (
    <p className={classes.state} data-ready="true">
      <Icon of={IconCircleCheck} />
      {t('page.ownInfra.bound')}
    </p>
  );
}
