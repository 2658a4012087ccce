import type { Cause } from '../../../shared/errors/causes.ts';
import type { Confidence, StageName } from '../../../shared/model/test-result.ts';
import type { Finding } from '../../domain/verdict.ts';

/** A finding while it travels up: the stage it belongs to may still be the one that runs. */
export type StopDetails = {
  readonly cause: Cause;
  readonly confidence: Confidence;
  readonly stage?: StageName;
  readonly proven?: boolean;
  readonly retryAt?: number;
  /** Nothing failed: a question stays open that this test cannot ask. */
  readonly isOpen?: boolean;
};

/** Ends a test early with its cause. The only throw a probe means; everything else is a fault of ours. */
export class ProbeStop extends Error {
  readonly details: StopDetails;

  constructor(details: StopDetails) {
    super(details.cause);
    this.name = 'ProbeStop';
    this.details = details;
  }
}

/** Completes a stop with the stage that was running. */
export const toFinding = ({ details: { isOpen: _, ...details } }: ProbeStop, running: StageName): Finding => ({
  stage: running,
  proven: false,
  ...details,
});
