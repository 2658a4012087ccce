/** Places of the sidebar that no other area names. */
export const place = {
  credentials: 'Credentials',
  agency: 'Agency',
  organisation: 'This organisation',
  system: 'Agency keys',
  missing: 'There is nothing at this address',
  missingFix: 'The link may be old, or the product newer than it. Choose a place in the menu.',
} as const;

export const switcher = {
  label: 'Switch organisation',
  choose: 'Choose an organisation',
  all: 'All clients',
  scopes: 'Everything and the agency',
  recent: 'Recent',
  current: 'Current',
  found_one: '{{shown}} organisation found',
  found_other: '{{shown}} organisations found',
  more_one: 'And one more. Type to find it.',
  more_other: 'And {{count}} more. Type to find them.',
} as const;

export const status = {
  proxy: 'Through proxy {{host}}',
  backup: 'Backup {{ago}}',
  noBackup: 'No backup yet',
} as const;

/** What a vault open for reading only says, and the way out of it. */
export const readOnly = {
  storeNewer: 'A newer version of Chaveiro wrote this vault, so it is open for reading only.',
  storeNewerFix: 'Update Chaveiro on this computer to change keys, copy or test them.',
  olderCopy: 'This is an older copy of your vault, so it is open for reading only.',
  olderCopyFix: 'Put the newest copy back. If there is none, accept this one: what came after it is then lost.',
  accept: 'Accept this copy',
  acceptTitle: 'Go on with this older copy?',
  acceptText:
    'Keys and changes made after it are missing and will not come back. The audit trail says so from then on.',
} as const;
