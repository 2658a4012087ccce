import type { InferClientOutputs } from '@orpc/client';
import type { ApiClient } from '../../../shared/contract/index.ts';

type Outputs = InferClientOutputs<ApiClient>['backups'];

/** A backup this vault made. */
export type Backup = Outputs['list']['backups'][number];
