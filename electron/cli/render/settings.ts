import type { AppSettings } from '../../../shared/model/settings.ts';
import type { View } from '../command.ts';
import { formatTable } from '../table.ts';
import { yesNo } from './facts.ts';

/** Settings by the names `settings set` takes, a line each. */
export function renderSettings({ network, revision: _revision, ...plain }: AppSettings, view: View): string {
  const none = 'none';
  const authorities = network.extraCaPem?.split('-----BEGIN CERTIFICATE-----').length ?? 1;
  return formatTable([
    ...Object.entries(plain).map(([key, value]) => [key, String(value)]),
    ['proxyUrl', network.proxyUrl ?? none],
    ['proxyUser', network.proxyUser ?? none],
    ['proxyPassword', yesNo(view, network.proxyHasPassword)],
    ['ca-file', authorities === 1 ? none : view.translate('cli.say.certificates', { count: authorities - 1 })],
  ]);
}
