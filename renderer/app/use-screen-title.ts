import { useDocumentTitle } from '@mantine/hooks';

const product = 'Chaveiro';

/** Titles the window: the screen, whose it is where it is somebody's, the product. Names only, never a secret. */
export function useScreenTitle(screen: string, whose?: string): void {
  useDocumentTitle([screen, ...(whose === undefined ? [] : [whose]), product].join(' · '));
}
