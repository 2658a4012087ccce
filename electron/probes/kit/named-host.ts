import { ProbeStop } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';

const missing = (error: unknown): unknown =>
  error instanceof ProbeStop && error.details.cause === 'DNS_NX'
    ? new ProbeStop({ cause: 'NOT_FOUND_TARGET', stage: 'dns', confidence: 'likely' })
    : error;

/** A context for a vendor that gives each project a host name: a name that is gone is the project's fault, not DNS's. */
export const withNamedHost = (context: ProbeContext): ProbeContext => ({
  ...context,
  connect: (endpoint) =>
    context.connect(endpoint).catch((error: unknown) => {
      throw missing(error);
    }),
});
