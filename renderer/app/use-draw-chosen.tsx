import type { DrawChosen } from '../features/credentials/chosen-bar.tsx';
import { ChosenActions } from '../features/tests/chosen-actions.tsx';
import { useBeginTest } from './test-desk.tsx';

/** What several keys of a list are chosen for. */
export function useDrawChosen(): DrawChosen {
  const begin = useBeginTest();
  return (keys) => (
    <ChosenActions keys={keys} onTest={(title, ids) => begin(title, { kind: 'credentials', ids: [...ids] })} />
  );
}
