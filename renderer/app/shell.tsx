import { ScopeMemoryProvider } from '../state/scope-memory.tsx';
import { UndoStackProvider } from '../state/undo-stack.tsx';
import { Frame } from './frame.tsx';
import { HandedLinesProvider } from './handed-lines.tsx';
import { KeyDeskProvider } from './key-desk.tsx';
import { TestDeskProvider } from './test-desk.tsx';

/** The console, with what it remembers while it is open. */
export function Shell() {
  return (
    <ScopeMemoryProvider>
      <UndoStackProvider>
        <TestDeskProvider>
          <HandedLinesProvider>
            <KeyDeskProvider>
              <Frame />
            </KeyDeskProvider>
          </HandedLinesProvider>
        </TestDeskProvider>
      </UndoStackProvider>
    </ScopeMemoryProvider>
  );
}
