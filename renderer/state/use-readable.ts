import { useSyncExternalStore } from 'react';
import type { Readable } from '../api/readable.ts';

/** The current value of a readable; draws again when it changes. */
export const useReadable = <T>(readable: Readable<T>): T => useSyncExternalStore(readable.subscribe, readable.get);
