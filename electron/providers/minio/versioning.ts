import { keepAcceptance } from '../../probes/kit/after-acceptance.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext } from '../../probes/kit/provider-module.ts';
import { askStore } from '../../probes/kit/s3-ask.ts';
import type { S3Store } from '../../probes/kit/s3-request.ts';
import { textOf } from '../../probes/kit/xml.ts';

/** The store answered, if only that this key may not know or that it knows no versions. */
const isAnswer = (error: unknown): boolean => error instanceof ProbeStop && error.details.stage !== undefined;

/** Shows whether the bucket keeps versions. Nothing is said against a key that may not know. */
export const noteVersioning = (context: ProbeContext, store: S3Store): Promise<void> =>
  keepAcceptance(async () => {
    const answer = await askStore(context, store, {
      method: 'GET',
      query: { versioning: '' },
      stage: 'permission',
      roots: ['VersioningConfiguration'],
    }).catch((error: unknown) => {
      if (isAnswer(error)) return null;
      throw error;
    });
    await context.stage('permission', async ({ note }) => {
      if (answer?.xml) note({ versioning: textOf(answer.xml, 'Status') === 'Enabled' });
    });
  });
