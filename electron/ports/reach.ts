import type { NetworkReport } from '../../shared/model/network-report.ts';
import type { NetworkTarget } from '../../shared/model/network-target.ts';
import type { ProbeOptions } from './prober.ts';

/** Goes the way to a destination by itself, with no credential, and asks it nothing. Rejects only with a fault of ours. */
export type Reach = (target: NetworkTarget, options: Omit<ProbeOptions, 'thorough'>) => Promise<NetworkReport>;
