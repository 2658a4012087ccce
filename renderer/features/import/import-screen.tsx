import { useEffect, useRef, useState } from 'react';
import type { CredentialId } from '../../../shared/model/ids.ts';
import type { ImportPreview } from '../../../shared/model/import.ts';
import { useText } from '../../i18n/text.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import type { ImportDone } from './confirm-dialog.tsx';
import { DoneStep } from './done-step.tsx';
import classes from './import-screen.module.css';
import { type ImportStep, ImportSteps } from './import-steps.tsx';
import { type ImportTarget, type ImportView, targetOf } from './import-view.ts';
import { ReviewStep } from './review-step.tsx';
import { SourceStep } from './source-step.tsx';
import { useStagedImport } from './use-staged-import.ts';
import { useTargetName } from './use-target-name.ts';

type Props = {
  readonly view: ImportView;
  readonly onView: (view: ImportView) => void;
  readonly pasted: string | null;
  readonly onTaken: () => void;
  readonly onTest: (title: string, ids: readonly CredentialId[]) => void;
  readonly onLook: (target: ImportTarget) => void;
};

/** Brings keys in: a source, what would come of it, what came of it. */
export function ImportScreen({ view, onView, pasted, onTaken, onTest, onLook }: Props) {
  const { t } = useText();
  const nameOf = useTargetName();
  const target = targetOf(view);
  const [done, setDone] = useState<ImportDone | null>(null);
  const isBegun = view.begun === true;
  // The address still says that a preview is open, which is how the first step knows that it is over.
  const { staged, begin, close, settle } = useStagedImport(isBegun);
  const whose = view.whose === undefined ? {} : { whose: view.whose };
  const read = (preview: ImportPreview) => {
    begin(preview);
    onView({ ...whose, begun: true });
  };
  const again = () => {
    close();
    setDone(null);
    onView(whose);
  };
  const finish = (answer: ImportDone) => {
    settle();
    setDone(answer);
    onView(whose);
  };
  // Lines pasted elsewhere begin an import of their own, whatever stood here.
  const restart = useRef(again);
  restart.current = again;
  const isElsewhere = pasted !== null && (staged !== null || done !== null);
  useEffect(() => {
    if (isElsewhere) restart.current();
  }, [isElsewhere]);
  const name = target === null ? '' : nameOf(target);
  return (
    <>
      <PageHeader
        title={t('page.importing.title')}
        details={target === null || (staged === null && done === null) ? [t('page.importing.intro')] : [name]}
      />
      <div className={classes.screen}>
        <ImportSteps current={stepOf(staged, done)} />
        {done !== null && target !== null && (
          <DoneStep
            done={done}
            scopeName={name}
            onTest={(ids) => onTest(t('page.importing.done.testTitle', { scope: name }), ids)}
            onLook={() => onLook(target)}
            onAgain={again}
          />
        )}
        {done === null && staged !== null && (
          <ReviewStep
            key={staged.importId}
            preview={staged}
            scopeName={name}
            onDone={finish}
            onAgain={again}
            onOver={close}
          />
        )}
        {done === null && staged === null && (
          <SourceStep
            target={target}
            onTarget={(chosen) => onView({ whose: chosen })}
            isOver={isBegun}
            pasted={pasted}
            onTaken={onTaken}
            onRead={read}
          />
        )}
      </div>
    </>
  );
}

function stepOf(staged: ImportPreview | null, done: ImportDone | null): ImportStep {
  if (done !== null) return 'done';
  return staged === null ? 'source' : 'review';
}
