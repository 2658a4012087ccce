import { FixesContext } from '../features/tests/fixes.ts';
import { RunView } from '../features/tests/run-view.tsx';
import { SideDrawer } from '../ui/side-drawer.tsx';
import { useTestDesk } from './test-desk.tsx';
import { useKeyFixes } from './use-key-fixes.ts';

/** The test of one stored key, beside the screen it was begun from. Closing it lets the test go on. */
export function TestDrawer() {
  const { one, isOpen, close } = useTestDesk();
  const fixes = useKeyFixes(close);
  if (!isOpen || one.title === null) return null;
  return (
    <SideDrawer title={one.title} width="wide" onClose={close}>
      <FixesContext value={{ ...fixes, later: one.later, retest: one.again }}>
        <RunView run={one.run} onCancel={one.cancel} onAgain={one.again} />
      </FixesContext>
    </SideDrawer>
  );
}
