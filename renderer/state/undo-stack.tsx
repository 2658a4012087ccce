import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react';
import { ensure } from '../../shared/errors/exhaustive.ts';

type Undoable = { readonly undo: () => void };

type UndoStack = {
  /** Keeps something that can be taken back; answers how to forget it again. */
  readonly push: (undo: () => void) => () => void;
  /** Takes back what was done last; false where nothing is left. */
  readonly undoLast: () => boolean;
};

const keptAtMost = 20;
const UndoStackContext = createContext<UndoStack | null>(null);

/** What can be taken back, newest last. It lives as long as the console is open: a lock forgets it. */
export function UndoStackProvider({ children }: { readonly children: ReactNode }) {
  const kept = useRef<readonly Undoable[]>([]);
  const push = useCallback((undo: () => void) => {
    const one = { undo };
    kept.current = [...kept.current, one].slice(-keptAtMost);
    return () => {
      kept.current = kept.current.filter((other) => other !== one);
    };
  }, []);
  const undoLast = useCallback(() => {
    const last = kept.current.at(-1);
    kept.current = kept.current.slice(0, -1);
    last?.undo();
    return last !== undefined;
  }, []);
  const value = useMemo(() => ({ push, undoLast }), [push, undoLast]);
  return <UndoStackContext value={value}>{children}</UndoStackContext>;
}

export const useUndoStack = (): UndoStack =>
  ensure(useContext(UndoStackContext), 'the console is drawn inside an UndoStackProvider');
