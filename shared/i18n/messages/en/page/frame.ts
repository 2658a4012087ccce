export const title = { firstRun: 'Create your vault', unlock: 'Locked', trash: 'Trash of {{scope}}' } as const;

export const error = {
  retry: 'Try again',
  incident: '{{code}}, incident {{incident}}',
  crashed: 'This part of the page stopped working',
  crashedFix: 'Nothing was lost: what you saved is in the vault. Load the page again to go on.',
  reload: 'Load again',
} as const;

export const action = {
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  undo: 'Undo',
  confirm: 'Confirm',
} as const;

export const menu = {
  language: 'Language',
  theme: 'Theme',
  skip: 'Skip to the content',
  navigation: 'Main menu',
} as const;

export const connection = {
  loading: 'Loading',
  connecting: 'Connecting',
  open: 'Connected',
  lost: 'Reconnecting',
  lostNotice: 'The connection to Chaveiro was lost. What you see may be old until it is back.',
  refused: 'This page is no longer connected to Chaveiro',
  refusedFix: 'Its session has ended. Open a new page from the Chaveiro app, or run “chaveiro open” in a terminal.',
  replaced: 'This session is open in another tab',
  replacedFix: 'Go on in the other tab. To bring the session here instead, load this page again.',
} as const;

export const lock = {
  now: 'Lock now',
  inMinutes_one: 'Locks in {{count}} min',
  inMinutes_other: 'Locks in {{count}} min',
  inSeconds_one: 'Locks in {{count}} s',
  inSeconds_other: 'Locks in {{count}} s',
  soon_one: 'The vault locks in {{count}} second because nothing is happening.',
  soon_other: 'The vault locks in {{count}} seconds because nothing is happening.',
  stay: 'Stay unlocked',
} as const;
