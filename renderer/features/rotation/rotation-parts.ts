import type { ReactNode } from 'react';
import type { FieldDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { TestRunner } from '../../state/use-test-run.ts';

/** One field of a provider in a form. */
export type DrawnField = {
  readonly field: FieldDescriptor;
  readonly value: string;
  readonly error: ReactNode;
  readonly onChange: (value: string) => void;
};

/** What other parts of the console draw for a rotation. */
export type RotationParts = {
  readonly drawField: (field: DrawnField) => ReactNode;
  readonly drawRun: (runner: TestRunner) => ReactNode;
  /** Asks by name before a key goes to a host that is not the vendor's. */
  readonly drawConfirm: (question: {
    readonly host: string;
    readonly provider: string;
    readonly onConfirm: () => void;
    readonly onClose: () => void;
  }) => ReactNode;
};
