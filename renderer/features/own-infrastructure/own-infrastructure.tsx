import { useQuery } from '@tanstack/react-query';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { ownInfrastructure } from '../../../shared/model/own-infrastructure.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Panel } from '../../ui/panel.tsx';
import { InfrastructureChoice } from './infrastructure-choice.tsx';
import type { InfrastructureTools } from './infrastructure-tools.ts';
import classes from './own-infrastructure.module.css';

type Props = { readonly organisation: Organisation; readonly tools: InfrastructureTools };

/** Where a client's Redis, database and storage are: the agency's, or its own. */
export function OwnInfrastructure({ organisation, tools }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const { providers } = useProviders();
  const scope = { kind: 'organisation', organisation: organisation.slug } as const;
  const keys = useQuery(query.credentials.list.queryOptions({ input: { scope, category: 'INFRASTRUCTURE' } })).data;
  return (
    <Panel title={t('page.ownInfra.title')}>
      <p className={classes.text}>{t('page.ownInfra.text')}</p>
      <div className={classes.choices}>
        {ownInfrastructure.map(({ flag, job }) => {
          const able = providers.filter(({ capabilities }) => capabilities.includes(job));
          const own = (keys?.credentials ?? []).filter(({ connectionId }) => connectionId === null);
          const heirs = able.filter(({ id }) => organisation.inheritance[id] !== 'own');
          return (
            <InfrastructureChoice
              key={flag}
              organisation={organisation}
              flag={flag}
              job={job}
              providers={able}
              keys={own.filter(({ provider }) => able.some(({ id }) => id === provider))}
              inherited={own.filter(({ provider }) => heirs.some(({ inherits }) => inherits === provider))}
              tools={tools}
            />
          );
        })}
      </div>
    </Panel>
  );
}
