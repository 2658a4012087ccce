import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What the words of Slack's webhooks mean; they come as plain text. Source: reference/providers.json, object `slack-webhook`. */
export const errors: readonly ErrorRow[] = [
  { code: ['400'], marker: /invalid_token/, class: 'revoked' },
  { code: ['403'], marker: /invalid_token/, class: 'revoked', confidence: 'likely' },
  // An administrator restricts who may post.
  { code: ['403'], marker: /action_prohibited/, class: 'insufficient_permission', proven: true, confidence: 'likely' },
  // The address is the key: one that Slack does not know is refused, not missing.
  { code: ['404'], marker: /no_service|no_active_hooks|no_team/, class: 'not_found', cause: 'AUTH_INVALID' },
  { code: ['404'], marker: /channel_not_found/, class: 'not_found', proven: true },
  { code: ['410'], marker: /channel_is_archived/, class: 'not_found', proven: true, confidence: 'likely' },
  { code: ['429'], class: 'rate_limited', confidence: 'likely' },
];
