import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import type { Verdict } from '../../shared/model/test-result.ts';
import type { Finding } from '../domain/verdict.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Interfaces, Resolver, Sockets } from '../ports/network.ts';
import type { Redactor } from '../ports/redactor.ts';
import type { ProviderModule } from './kit/provider-module.ts';

/** Everything the test engine uses of the world, and the providers it knows. */
export type ProbesWorld = {
  readonly clock: Clock;
  readonly log: Log;
  readonly redactor: Redactor;
  readonly resolver: Resolver;
  readonly sockets: Sockets;
  readonly interfaces: Interfaces;
  readonly catalogue: readonly ProviderDescriptor[];
  readonly providers: readonly ProviderModule[];
  /** The domain's reading of how a test ended; null when nothing stopped it. */
  readonly verdictOf: (finding: Finding | null) => Verdict;
};
