import type { AlertState } from '../../../shared/contract/alerts.ts';

/** Which alerts are shown; it stands in the address. Left out: the open ones. */
export type AlertsView = { readonly state?: 'past' | 'all' };

/** What of an address means something here. */
export const readAlertsView = ({ state }: Record<string, unknown>): AlertsView =>
  state === 'past' || state === 'all' ? { state } : {};

/** What the engine is asked for. */
export function askedState({ state }: AlertsView): AlertState | null {
  if (state === 'all') return null;
  return state === 'past' ? 'closed' : 'open';
}
