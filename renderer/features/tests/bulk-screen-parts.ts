import type { CredentialId } from '../../../shared/model/ids.ts';
import type { TestRun } from '../../state/use-test-run.ts';
import type { KeyOutcome } from './key-outcome.ts';
import type { TestsView } from './tests-view.ts';

/** The run the screen shows, and what can be done from it. */
export type BulkScreenParts = {
  readonly run: TestRun;
  /** What the run is about; null before the first one. */
  readonly title: string | null;
  readonly view: TestsView;
  readonly onView: (view: TestsView) => void;
  readonly onCancel: () => void;
  readonly onPause: (paused: boolean) => void;
  readonly onAgain: () => void;
  /** Tests some keys of the run anew and puts their results among the others. */
  readonly onRetest: (ids: readonly CredentialId[]) => void;
  /** Begins another run. */
  readonly onBegin: (title: string, ids: readonly CredentialId[]) => void;
  /** Asks first what thorough tests of those keys would do. */
  readonly onThorough: (title: string, ids: readonly CredentialId[]) => void;
  readonly onTestAll: () => void;
  readonly onKey: (outcome: KeyOutcome) => void;
};
