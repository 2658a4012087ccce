import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ConnectionId } from '../../../shared/model/ids.ts';
import type { Explanation, Question } from '../../../shared/model/resolution.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import classes from './simulated-panel.module.css';

export type Ask = {
  readonly organisation: string;
  readonly connection: ConnectionId | null;
  readonly question: Question;
  readonly model: string | null;
};

type Props = { readonly ask: Ask; readonly live: Explanation; readonly down: readonly string[] };

/** The same question with something down, beside the answer of now. */
export function SimulatedPanel({ ask, live, down }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const input = { ...ask, down: [...down] };
  const found = useQuery({
    ...query.resolution.explain.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  if (found.isError) return <ErrorNotice error={toAppError(found.error)} onRetry={() => void found.refetch()} />;
  if (found.isPending) return <LoadingRows />;
  return (
    <AnswerPanel title={t('page.resolution.simulated')} explanation={found.data}>
      <Headline live={live} then={found.data} />
    </AnswerPanel>
  );
}

/** What becomes of it, in one sentence. */
function Headline({ live, then }: { readonly live: Explanation; readonly then: Explanation }) {
  const { t } = useText();
  const { byId } = useProviders();
  const words = (): string => {
    const { chosen } = then;
    if (chosen === null)
      return t(live.chosen === null ? 'page.resolution.sameNobody' : 'page.resolution.becomesNobody');
    if (chosen.credentialId === live.chosen?.credentialId) return t('page.resolution.same', { label: chosen.label });
    const provider = byId.get(chosen.provider)?.name ?? chosen.provider;
    return t('page.resolution.becomes', { provider, label: chosen.label });
  };
  return (
    <p className={classes.headline} role="status">
      {words()}
    </p>
  );
}
