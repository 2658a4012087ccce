import type { HttpAnswer, HttpRequest } from './http.ts';
import type { StopDetails } from './probe-stop.ts';

/** How a store is asked to keep, give and forget one small object. */
export type Marker = {
  /** Its name in the bucket: nobody else's. */
  readonly name: string;
  readonly content: string;
  readonly ca: readonly string[];
  readonly put: () => HttpRequest;
  readonly get: () => HttpRequest;
  /** The version is the one that putting it made, in a bucket that keeps versions. */
  readonly remove: (version: string | null) => HttpRequest;
  /** What is wrong with an answer, or null. */
  readonly judge: (answer: HttpAnswer) => StopDetails | null;
};

/** What a key may do to a bucket; left out is what could not be told. */
export type Rights = {
  readonly canList: boolean;
  readonly canPut?: boolean;
  readonly canGet?: boolean;
  readonly canDelete?: boolean;
};

/** What a marker says to whoever finds one. */
export const markerContent = 'Written by a thorough test of Chaveiro. It may be deleted.\n';

/** A name no client uses: the moment, and a word that keeps tests of two keys apart. */
export const markerName = (now: number, word: string): string =>
  `chaveiro-test-${new Date(now).toISOString().replace(/[-:.]/g, '')}-${word}.txt`;
