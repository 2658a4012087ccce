import { createContext } from 'react';
import type { FirstMove } from '../features/first-run/begin-step.tsx';

/** What the console opens with right after the first run; null ever after. */
export const FirstMoveContext = createContext<FirstMove | null>(null);
