import type { ErrorRow } from '../error-table.ts';

/**
 * What goes wrong in SSH and SFTP; `code` is ssh2's level, `disconnect-` with the reason a server gave for leaving, or
 * `sftp-` with a status. Source: reference/providers.json, objects `ssh-key`, `ssh-password` and `sftp`.
 */
export const sshErrors: readonly ErrorRow[] = [
  { code: ['greeting', 'disconnect-12'], marker: /maxstartups|not allowed|too many/i, class: 'rate_limited' },
  { marker: /too many authentication failures/i, class: 'invalid_key', confidence: 'likely' },
  { code: ['client-authentication'], class: 'invalid_key' },
  { code: ['handshake'], marker: /no matching/i, class: 'tls', confidence: 'likely' },
  { code: ['greeting'], marker: /^SSH-1\./m, class: 'tls' },
  { code: ['greeting'], class: 'bad_request', cause: 'NOT_OUR_SERVICE', confidence: 'likely' },
  // No SSH at all, or a guard such as fail2ban that closes before a word is said.
  { code: ['protocol', 'handshake', 'closed'], class: 'bad_request', cause: 'NOT_OUR_SERVICE', confidence: 'guess' },
  { code: ['sftp-2'], class: 'not_found', proven: true },
  { code: ['sftp-3'], class: 'insufficient_permission', proven: true },
];
