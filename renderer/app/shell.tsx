import { ScopeMemoryProvider } from '../state/scope-memory.tsx';
import { UndoStackProvider } from '../state/undo-stack.tsx';
import { DraftsProvider } from './drafts.tsx';
import { Frame } from './frame.tsx';
import { KeyDeskProvider } from './key-desk.tsx';
import { TestDeskProvider } from './test-desk.tsx';

/** The console, with what it remembers while it is open. */
export function Shell() {
  return (
    <ScopeMemoryProvider>
      <UndoStackProvider>
        <TestDeskProvider>
          <DraftsProvider>
            <KeyDeskProvider>
              <Frame />
            </KeyDeskProvider>
          </DraftsProvider>
        </TestDeskProvider>
      </UndoStackProvider>
    </ScopeMemoryProvider>
  );
}
