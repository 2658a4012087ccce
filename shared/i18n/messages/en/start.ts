/** Texts of `npm start`, in the terminal it was typed in. */
export const start = {
  preparingPage: 'Preparing the page, once …',
  fetchingRuntime: 'Fetching the desktop runtime, once …',
  fetched: '{{mebibytes}} MB',
  runtimeMissing: 'The desktop runtime could not be downloaded, so Chaveiro runs in your browser instead.',
  noScreen: 'There is no screen here for a window, so Chaveiro serves its page to your browser instead.',
  desktopFailed: 'The desktop could not start here, so Chaveiro runs in your browser instead.',
  alreadyRunning: 'Chaveiro is already running as process {{pid}}.',
  listening: 'Listening on {{url}} on this machine only. Ctrl+C stops it.',
  opened: 'The page opens in your browser. If it does not, open this file: {{file}}',
  openFile: 'Open this file in a browser on this machine: {{file}}',
  windowInFront: 'Its window is in front.',
  ownerFoundTitle: 'Chaveiro is already running',
  ownerFound:
    'Process {{pid}} uses this data folder and serves its page to a browser. Open that page, or stop it and use this window?',
  openItsPage: 'Open its page',
  stopIt: 'Stop it',
  quit: 'Quit',
  crashed: 'Chaveiro had to stop because of a fault of its own; when you report it, give incident {{incident}}.',
} as const;
