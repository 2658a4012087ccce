import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { SideDrawer } from '../../ui/side-drawer.tsx';
import type { KeyOutcome } from './key-outcome.ts';
import { ResultView } from './result-view.tsx';
import { useOutcomeWords } from './use-outcome-words.ts';

type Props = {
  readonly outcome: KeyOutcome;
  /** The way to where the key is kept. */
  readonly link: ReactNode;
  readonly onClose: () => void;
};

/** One key's result out of many, with its stages; of an earlier run, as it was kept. */
export function KeyResultDrawer({ outcome, link, onClose }: Props) {
  const { t } = useText();
  const { ownerName, providerName } = useOutcomeWords();
  const { label, organisation, provider } = outcome.credential;
  return (
    <SideDrawer
      title={t('page.tests.resultOf', { label })}
      subtitle={
        <>
          {[providerName(provider), ownerName(organisation)].join(' · ')} · {link}
        </>
      }
      width="wide"
      onClose={onClose}
    >
      {outcome.result === null ? <KeptResult outcome={outcome} /> : <ResultView result={outcome.result} />}
    </SideDrawer>
  );
}

function KeptResult({ outcome: { credential, testedAt } }: { readonly outcome: KeyOutcome }) {
  const { t } = useText();
  const { query } = useApi();
  const id = credential.id;
  const found = useQuery({
    ...query.tests.history.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== null,
  });
  if (found.isError) return <ErrorNotice error={toAppError(found.error)} onRetry={() => void found.refetch()} />;
  if (found.isPending) return <LoadingRows />;
  const [last] = found.data.results;
  if (last !== undefined) return <ResultView result={{ ...last, credential }} />;
  return <p>{t(testedAt === null ? 'page.keyDetail.neverText' : 'page.tests.noStages')}</p>;
}
