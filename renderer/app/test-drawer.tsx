import { Drawer } from '@mantine/core';
import { RunView } from '../features/tests/run-view.tsx';
import { useText } from '../i18n/text.tsx';
import { useTestDesk } from './test-desk.tsx';

/** The run of stored keys, beside the list it is about. Closing it lets the run go on. */
export function TestDrawer() {
  const { t } = useText();
  const desk = useTestDesk();
  return (
    <Drawer
      opened={desk.isOpen}
      onClose={desk.close}
      size="xl"
      title={desk.title}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      <RunView run={desk.runner.run} onCancel={desk.runner.cancel} onAgain={desk.again} />
    </Drawer>
  );
}
