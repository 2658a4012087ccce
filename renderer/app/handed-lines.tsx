import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { ensure } from '../../shared/errors/exhaustive.ts';

/** Lines on their way from where they were pasted to the import: taken once, and gone with the console at a lock. */
type HandedLines = {
  readonly text: string | null;
  readonly hand: (text: string) => void;
  readonly taken: () => void;
};

const HandedLinesContext = createContext<HandedLines | null>(null);

export function HandedLinesProvider({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState<string | null>(null);
  const taken = useCallback(() => setText(null), []);
  const value = useMemo(() => ({ text, hand: setText, taken }), [text, taken]);
  return <HandedLinesContext value={value}>{children}</HandedLinesContext>;
}

export const useHandedLines = (): HandedLines =>
  ensure(useContext(HandedLinesContext), 'screens are drawn inside a HandedLinesProvider');
