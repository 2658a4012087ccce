import type { HttpRequest } from '../../probes/kit/http.ts';
import { outdated } from '../../probes/kit/judge-answer.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext } from '../../probes/kit/provider-module.ts';
import type { XmlAnswer } from '../../probes/kit/s3-answer.ts';
import { askXml } from '../../probes/kit/s3-ask.ts';
import { type SigningKey, signV4 } from '../../probes/kit/sigv4.ts';
import { textOf } from '../../probes/kit/xml.ts';

/** Whose key it is. Anyone's own answer, which needs no permission and costs nothing. */
function identityRequest(host: string, key: SigningKey, scope: { readonly region: string; readonly now: number }) {
  const request: HttpRequest = {
    method: 'POST',
    url: new URL(`https://${host}/`),
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: 'Action=GetCallerIdentity&Version=2011-06-15',
  };
  const signed = signV4(request, key, { ...scope, service: 'sts' });
  return { ...signed, headers: { ...signed.headers, accept: 'application/xml' } };
}

const isWrongSecret = (error: unknown): boolean =>
  error instanceof ProbeStop && error.details.cause === 'AUTH_INVALID' && error.details.confidence === 'sure';

/** Asks STS whose key it is, as the auth stage; shows account and ARN. */
export async function requireIdentity(
  context: ProbeContext,
  { host, key, region }: { readonly host: string; readonly key: SigningKey; readonly region: string },
): Promise<void> {
  const ask = (): Promise<XmlAnswer> =>
    askXml(context, {
      request: () => identityRequest(host, key, { region, now: context.now() }),
      stage: 'auth',
      roots: ['GetCallerIdentityResponse'],
    });
  // Within seconds of another secret for the same key id STS refuses the right one too: the second answer counts.
  const { xml } = await ask().catch((error: unknown) => {
    if (!isWrongSecret(error)) throw error;
    return ask();
  });
  await context.stage('auth', async ({ note }) => {
    const account = xml === null ? null : textOf(xml, 'Account');
    const arn = xml === null ? null : textOf(xml, 'Arn');
    if (account === null || arn === null) throw new ProbeStop(outdated);
    note({ account, arn });
  });
}
