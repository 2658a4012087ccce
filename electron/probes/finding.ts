import type { Cause } from '../../shared/errors/causes.ts';
import type { Finding } from '../domain/verdict.ts';
import type { Interfaces } from '../ports/network.ts';
import { isLocalLiteral } from './address-policy.ts';
import type { Run } from './connections.ts';
import { ProbeStop, toFinding } from './kit/probe-stop.ts';

/** Causes that a machine without a network meets at every foreign host; a missing name may stand for a missing target. */
const networkCauses: ReadonlySet<Cause> = new Set([
  'DNS_NX',
  'DNS_TIMEOUT',
  'NOT_FOUND_TARGET',
  'TCP_REFUSED',
  'TCP_TIMEOUT',
  'TIMEOUT',
]);

/** Offline is concluded only after the target's own way failed, from the machine's interfaces alone. */
function withOffline(finding: Finding, { addresses }: Run, interfaces: Interfaces): Finding {
  const isNetwork = ['route', 'dns', 'tcp'].includes(finding.stage) && networkCauses.has(finding.cause);
  const isLocal = addresses.length > 0 && addresses.every(isLocalLiteral);
  if (!isNetwork || isLocal || interfaces.online()) return finding;
  return { ...finding, cause: 'OFFLINE', confidence: 'likely' };
}

/** How a run ended that threw. Throws on what is a fault of ours. */
export function findingOf(error: unknown, run: Run, interfaces: Interfaces): Finding {
  if (!(error instanceof ProbeStop)) throw error;
  return withOffline(toFinding(error, run.running), run, interfaces);
}
