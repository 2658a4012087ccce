import type { Settings } from '../../shared/model/connection.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import type { HostKey } from '../../shared/model/host-key.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import type { Stage, TestReport } from '../../shared/model/test-result.ts';

/** The network route of a test, as the settings have it. */
export type NetworkRoute = {
  readonly proxy: { readonly url: string; readonly user: string | null; readonly password: string | null } | null;
  readonly extraCaPem: string | null;
};

/** One credential to test. Secrets are opened only when its turn comes. */
export type ProbeTarget = {
  readonly provider: ProviderId;
  readonly open: () => FieldValues;
  readonly settings: Settings;
  /** Canonical destination, known without opening secrets: tests of one host share its lane. */
  readonly destination: string;
  /** Key of the account where wrong logins lock it; null elsewhere. */
  readonly account: string | null;
  /** The server's key that is trusted at this destination; null on first use, and where servers have none. */
  readonly hostKey: HostKey | null;
};

export type ProbeOptions = {
  readonly signal: AbortSignal;
  /** Fires when it need not wait for its turn any more: what has not begun then is CANCELLED, what runs goes on. */
  readonly place?: AbortSignal;
  /** Deadline of the whole test, in ms. */
  readonly timeoutMs: number;
  readonly route: NetworkRoute;
  /** The user agreed to what the provider's thorough test does. */
  readonly thorough: boolean;
  /** Called with the stages so far whenever one ends. */
  readonly onStages: (stages: readonly Stage[]) => void;
};

/** Runs tests. Never rejects: a test that could not run is a report with a cause. */
export type Prober = {
  readonly probe: (target: ProbeTarget, options: ProbeOptions) => Promise<TestReport>;
};
