import type { TlsOptions } from 'node:tls';
import { bucketsAnswer, identityAnswer, objectsAnswer, s3Error, stsError, versioningAnswer } from './s3-answers.ts';
import { denied, type S3Right, s3Objects } from './s3-objects.ts';
import { claimOf, isBodySigned, isSignedWith, type S3Credentials, signedAt } from './s3-signature.ts';
import {
  type RawAnswer,
  type ScriptedVendor,
  scriptedVendor,
  type VendorAnswer,
  type VendorRequest,
} from './scripted-vendor.ts';

export const allRights: readonly S3Right[] = ['buckets', 'list', 'put', 'get', 'delete', 'deleteVersion', 'versioning'];

export type S3User = S3Credentials & {
  readonly rights: readonly S3Right[];
  /** The session of a temporary key is over. */
  readonly expired?: boolean;
};

export type S3Options = {
  readonly users: readonly S3User[];
  readonly buckets: Readonly<Record<string, { readonly region?: string; readonly versioned?: boolean }>>;
  /** The region this endpoint is of. */
  readonly region?: string;
  /** Host of the endpoint where buckets are names below it; without it they are the first part of the path. */
  readonly virtualHost?: string;
  readonly tls?: TlsOptions;
  /** Takes a request over before anything is judged, to fail in some way. */
  readonly before?: (request: VendorRequest) => VendorAnswer | RawAnswer | null;
};

export type S3Server = ScriptedVendor & {
  /** Names of what the buckets hold, `bucket/object`, hidden versions included. */
  readonly kept: () => readonly string[];
};

const quarterHourMs = 15 * 60 * 1000;

/** Bucket and object a request is about. */
const placeOf = ({ path, headers }: VendorRequest, virtualHost: string | undefined) => {
  const url = new URL(path, `http://${headers.host}`);
  const parts = url.pathname.split('/').slice(1).map(decodeURIComponent);
  const below = virtualHost !== undefined && url.hostname.endsWith(`.${virtualHost}`);
  const bucket = below ? url.hostname.slice(0, -virtualHost.length - 1) : (parts.shift() ?? '');
  return { bucket, object: parts.join('/'), query: url.searchParams };
};

/** What is wrong with who asks, in the order S3 looks; or the user. */
const identify = async (request: VendorRequest, { users, region = 'us-east-1' }: S3Options) => {
  const claim = claimOf(request);
  const isSts = claim?.service === 'sts';
  const refuse = isSts
    ? stsError
    : (status: number, code: string, message?: string) =>
        s3Error(status, code, { ...(message !== undefined && { message }) });
  if (claim === null) return s3Error(403, 'AccessDenied', { message: 'Access Denied' });
  if (Math.abs(Date.now() - signedAt(request)) > quarterHourMs) {
    return isSts
      ? stsError(
          403,
          'SignatureDoesNotMatch',
          `Signature expired: ${String(request.headers['x-amz-date'])} is now earlier`,
        )
      : s3Error(403, 'RequestTimeTooSkewed');
  }
  const user = users.find(({ accessKeyId }) => accessKeyId === claim.accessKeyId);
  if (user === undefined) return refuse(403, isSts ? 'InvalidClientTokenId' : 'InvalidAccessKeyId');
  if (claim.region !== region) {
    const message = `The authorization header is malformed; the region '${claim.region}' is wrong; expecting '${region}'`;
    return s3Error(400, 'AuthorizationHeaderMalformed', { message, more: `<Region>${region}</Region>` });
  }
  if (user.sessionToken !== request.headers['x-amz-security-token']) return refuse(403, 'InvalidToken');
  if (!(await isSignedWith(request, user)) || !isBodySigned(request)) return refuse(403, 'SignatureDoesNotMatch');
  return user.expired === true ? refuse(400, 'ExpiredToken', 'The provided token has expired.') : user;
};

type Asked = ReturnType<typeof placeOf> & { readonly may: (right: S3Right) => boolean };

const account = '123456789012';

/**
 * A store that speaks S3's protocol, and STS under hosts that begin with `sts.`. It signs whatever it is sent once more by
 * AWS's own signer, and answers as AWS documents.
 */
export const startS3 = async (options: S3Options): Promise<S3Server> => {
  const { buckets, region = 'us-east-1', virtualHost, tls, before } = options;
  const objects = s3Objects();

  const onBucket = ({ bucket, query, may }: Asked): VendorAnswer => {
    if (query.has('versioning')) return may('versioning') ? versioningAnswer(isVersioned(bucket)) : denied;
    if (!may('list')) return denied;
    return objectsAnswer(bucket, objects.namesIn(bucket).slice(0, Number(query.get('max-keys') ?? 1000)));
  };

  const isVersioned = (bucket: string): boolean => buckets[bucket]?.versioned === true;

  const inStore = (asked: Asked, request: VendorRequest): VendorAnswer => {
    const { bucket, object, query, may } = asked;
    if (bucket === '') return may('buckets') ? bucketsAnswer(Object.keys(buckets)) : denied;
    const home = buckets[bucket];
    if (home === undefined) return s3Error(404, 'NoSuchBucket', { message: 'The specified bucket does not exist' });
    if ((home.region ?? region) !== region) {
      return s3Error(301, 'PermanentRedirect', { headers: { 'x-amz-bucket-region': home.region ?? '' } });
    }
    if (object === '') return onBucket(asked);
    return objects.answer(
      { bucket, object, may, version: query.get('versionId'), isVersioned: isVersioned(bucket) },
      request,
    );
  };

  const answer = async (request: VendorRequest): Promise<VendorAnswer> => {
    const user = await identify(request, options);
    if (!('rights' in user)) return user;
    if (String(request.headers.host).startsWith('sts.')) {
      return identityAnswer(account, `arn:aws:iam::${account}:user/site`);
    }
    const may = (right: S3Right): boolean => user.rights.includes(right);
    return inStore({ ...placeOf(request, virtualHost), may }, request);
  };

  const vendor = await scriptedVendor({
    routes: { '*': (request) => before?.(request) ?? answer(request) },
    ...(tls !== undefined && { tls }),
  });
  return { ...vendor, kept: objects.all };
};
