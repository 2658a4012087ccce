import { useQuery } from '@tanstack/react-query';
import { connectionId } from '../../../shared/model/ids.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { CandidatesPanel } from './candidates-panel.tsx';
import { DownPanel } from './down-panel.tsx';
import { QuestionForm } from './question-form.tsx';
import classes from './resolution-screen.module.css';
import { questionOf, type ResolutionView } from './resolution-view.ts';
import { RulesPanel } from './rules-panel.tsx';
import { SimulatedPanel } from './simulated-panel.tsx';

type Props = {
  readonly organisation: Organisation;
  readonly view: ResolutionView;
  readonly onView: (view: ResolutionView) => void;
};

/** Which key a client would be given now and why; beside it, which one if something failed. */
export function ResolutionScreen({ organisation, view, onView }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const asker = connectionId.safeParse(view.connection);
  const ask = {
    organisation: organisation.slug,
    connection: asker.success ? asker.data : null,
    question: questionOf(view),
    model: view.model ?? null,
  };
  const live = useQuery(query.resolution.explain.queryOptions({ input: ask }));
  return (
    <div className={classes.screen}>
      <QuestionForm organisation={organisation} view={view} onView={onView} />
      {live.isError && <ErrorNotice error={toAppError(live.error)} onRetry={() => void live.refetch()} />}
      {live.isPending && <LoadingRows />}
      {live.isSuccess && (
        <>
          <div className={classes.sides}>
            <AnswerPanel title={t('page.resolution.live')} explanation={live.data} />
            <div className={classes.side}>
              <DownPanel
                candidates={live.data.candidates}
                down={view.down ?? []}
                onDown={(down) => onView(withDown(view, down))}
              />
              {view.down !== undefined && <SimulatedPanel ask={ask} live={live.data} down={view.down} />}
            </div>
          </div>
          <CandidatesPanel explanation={live.data} />
        </>
      )}
      <RulesPanel organisation={organisation} />
    </div>
  );
}

function withDown({ down: _before, ...view }: ResolutionView, down: readonly string[]): ResolutionView {
  return down.length === 0 ? view : { ...view, down };
}
