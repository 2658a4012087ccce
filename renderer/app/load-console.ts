/** Loads the console. Nothing of it is needed at the door, which is drawn sooner without it. */
export const loadConsole = () => import('./shell.tsx');

/** Loads the screen the console begins with. */
export const loadFirstScreen = () => import('./overview-page.tsx');

/** Fetches both while somebody types a passphrase. What fails here is tried again when it is needed. */
export function prefetchConsole(): void {
  loadConsole().catch(() => undefined);
  loadFirstScreen().catch(() => undefined);
}
