import type { ApiClient } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { CredentialId } from '../../../shared/model/ids.ts';
import type { Rotation } from '../../../shared/model/rotation.ts';

/** What is to be done with a rotation: begin one, or go on with the last of a credential. */
export type RotationWay = 'begin' | 'resume' | 'undo' | 'retire' | 'abandon';

type WayOptions = {
  readonly stdin: boolean;
  readonly resume: boolean;
  readonly undo: boolean;
  readonly 'retire-now': boolean;
  readonly abandon: boolean;
};

/** Exactly one way; `--stdin` alone begins, and corrects the new key where one is resumed. */
export function readRotationWay(options: WayOptions): RotationWay {
  const { stdin, resume, undo, abandon } = options;
  const ways: readonly (readonly [RotationWay, boolean])[] = [
    ['begin', stdin && !resume],
    ['resume', resume],
    ['undo', undo],
    ['retire', options['retire-now']],
    ['abandon', abandon],
  ];
  const [way, ...others] = ways.filter(([, isSaid]) => isSaid).map(([name]) => name);
  if (way !== undefined && others.length === 0) return way;
  const field = '--stdin, --resume, --undo, --retire-now, --abandon';
  throw new AppError('VALIDATION_FAILED', { field, reason: 'chooseOne' });
}

/** The rotation a credential is or was last part of, as the old key or as the new one. Throws NOT_FOUND. */
export async function findRotation(api: ApiClient, credential: CredentialId): Promise<Rotation> {
  const { rotations } = await api.rotations.list({ open: false, credential });
  const found = rotations.find(({ endedAt }) => endedAt === null) ?? rotations[0];
  if (found === undefined) throw new AppError('NOT_FOUND', { field: 'credential', reason: 'unknownRotation' });
  return found;
}
