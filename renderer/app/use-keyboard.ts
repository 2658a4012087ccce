import { useMemo } from 'react';
import { useAppInfo } from '../state/use-app-info.ts';
import type { Keyboard } from './shortcuts.ts';

/** Which keys this page may take: a browser's tab keeps some for itself, a window of the desktop keeps none. */
export function useKeyboard(): Keyboard {
  const host = useAppInfo()?.capabilities.host;
  return useMemo(() => ({ isTab: host !== 'desktop', isMac: navigator.platform.startsWith('Mac') }), [host]);
}
