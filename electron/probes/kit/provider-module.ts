import type { Duplex } from 'node:stream';
import type { Cause } from '../../../shared/errors/causes.ts';
import type { Settings } from '../../../shared/model/connection.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';
import type { HostKey } from '../../../shared/model/host-key.ts';
import type { Facts, StageName } from '../../../shared/model/test-result.ts';
import type { Channel, Endpoint } from './endpoint.ts';
import type { ErrorRow } from './error-table.ts';

/** What a stage may note while it runs. */
export type StageNotes = {
  /** Adds facts to the stage that runs. Redacted before anyone sees them. */
  readonly note: (facts: Facts) => void;
  /** Marks the stage that runs as passed with a warning. */
  readonly warn: () => void;
  /** Says what it means if no answer comes in time from here on, where that is not what the stage's name says. */
  readonly silence: (cause: Cause) => void;
  /** Ends with the stage's deadline or the test's. */
  readonly signal: AbortSignal;
};

/** How tidying up gets to a vendor; `signal` ends with the deadline of tidying up. */
export type TidyWay = Pick<ProbeContext, 'connect'> & Pick<StageNotes, 'signal'>;

/** What securing a second connection takes. */
export type Beside = { readonly endpoint: Endpoint; readonly signal: AbortSignal };

/** What a probe may do. Everything it learns it tells through stages; it ends early by throwing ProbeStop. */
export type ProbeContext = {
  readonly fields: FieldValues;
  readonly settings: Settings;
  /** The provider's own error table. */
  readonly errors: readonly ErrorRow[];
  /** The user agreed to what this provider's thorough test does (`probe.thorough` of its descriptor). */
  readonly thorough: boolean;
  /** Milliseconds since 1970, for "retry after". */
  readonly now: () => number;
  /** Opens a way to the endpoint through the stages route, dns, tcp and, where the endpoint says so, tls. */
  readonly connect: (endpoint: Endpoint) => Promise<Channel>;
  /** Turns an open channel to TLS in the middle of a protocol, as the tls stage. */
  readonly secure: (channel: Channel, endpoint: Endpoint) => Promise<Channel>;
  /**
   * Takes back what a thorough test did, under a deadline of its own: also where the test was cancelled meanwhile.
   *
   * What it does is no stage and shows nowhere by itself.
   */
  readonly tidyUp: <T>(run: (way: TidyWay) => Promise<T>) => Promise<T>;
  /**
   * Opens another socket to the very address that `connect` went to, within the stage that runs: a protocol's second
   * connection, such as FTP's for data. The name is not looked up again.
   */
  readonly connectBeside: (endpoint: Endpoint, signal: AbortSignal) => Promise<Duplex>;
  /** Turns such a socket to TLS, taking up the session of the first channel: many servers take no other. */
  readonly secureBeside: (socket: Duplex, first: Channel, beside: Beside) => Promise<Duplex>;
  /** The server's key that is trusted at this destination, or null. */
  readonly trustedHostKey: HostKey | null;
  /** Tells the key a server showed. Whether it may go on is for the provider to judge, before it sends anything. */
  readonly sawHostKey: (key: HostKey) => void;
  /** Runs what computes for long, such as stretching a passphrase, when no other test does; ends with the signal. */
  readonly oneByOne: <T>(signal: AbortSignal, run: () => Promise<T>) => Promise<T>;
  /** Runs one stage under its deadline. Transport errors inside become causes by themselves. */
  readonly stage: <T>(name: StageName, run: (notes: StageNotes) => Promise<T>) => Promise<T>;
};

/** A provider's code: how its credential is proven. What is data about it stands in the catalogue under the same id. */
export type ProviderModule = {
  readonly id: string;
  /** What the provider's errors mean; the most specific row first. */
  readonly errors: readonly ErrorRow[];
  readonly probe: (context: ProbeContext) => Promise<void>;
};
