import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { credentialId } from '../../shared/model/ids.ts';
import { ConfirmDestination } from '../features/editor/confirm-destination.tsx';
import { FieldInput } from '../features/editor/field-input.tsx';
import type { RotationParts } from '../features/rotation/rotation-parts.ts';
import { RotationScreen } from '../features/rotation/rotation-screen.tsx';
import { FixesContext, noFixes } from '../features/tests/fixes.ts';
import { RunView } from '../features/tests/run-view.tsx';
import { useText } from '../i18n/text.tsx';
import { useScreenTitle } from './use-screen-title.ts';

const ignore = () => undefined;

const parts: RotationParts = {
  drawField: (field) => <FieldInput keptMask={null} onBlur={ignore} {...field} />,
  // The rotation has its own ways to test again and to correct the key.
  drawRun: ({ run, cancel }) => (
    <FixesContext value={noFixes}>
      <RunView run={run} onCancel={cancel} onAgain={null} />
    </FixesContext>
  ),
  drawConfirm: (question) => <ConfirmDestination {...question} />,
};

/** One key on its way to be replaced by another. */
export function RotationPage() {
  const { t } = useText();
  const id = credentialId.parse(useParams({ from: '/keys/$credential/rotate' }).credential);
  const [title, setTitle] = useState<string | null>(null);
  useScreenTitle(title ?? t('page.rotation.action'));
  return <RotationScreen key={id} id={id} parts={parts} onTitle={setTitle} />;
}
