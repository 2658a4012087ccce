import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What Bitbucket's errors mean. Source: reference/providers.json, object `bitbucket`. */
export const errors: readonly ErrorRow[] = [
  // A wrong e-mail or token, a user name in place of the e-mail, or an app password of old.
  { code: ['401'], header: { name: 'www-authenticate', marker: /Bitbucket/i }, class: 'invalid_key' },
  { code: ['401'], class: 'invalid_key', confidence: 'likely' },
  {
    code: ['403'],
    marker: /lack one or more required privilege scopes/i,
    class: 'insufficient_permission',
    proven: true,
  },
  { code: ['404'], class: 'not_found', confidence: 'likely' },
  { code: ['429'], class: 'rate_limited' },
];
