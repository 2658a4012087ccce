import type { Session, WebContents } from 'electron';
import { isKnownLink, isNavigationAllowed, isPermissionGranted, isRequestAllowed } from './policy.ts';

/** Lets nothing out of the page's session but what the policy grants. */
export function guardSession(session: Session, isPackaged: boolean): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isPermissionGranted(permission, contents.getURL())),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermissionGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isRequestAllowed(url, isPackaged) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps contents of any kind where they are. Known links go to the user's browser. */
export function guardContents(
  contents: WebContents,
  links: ReadonlySet<string>,
  openExternal: (url: string) => void,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (isKnownLink(url, links)) openExternal(url);
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isNavigationAllowed(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isNavigationAllowed(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
