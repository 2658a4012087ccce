import type { TlsOptions } from 'node:tls';
import { bucketsAnswer, identityAnswer, objectsAnswer, s3Error, stsError, versioningAnswer } from './s3-answers.ts';
import { claimOf, isBodySigned, isSignedWith, type S3Credentials, signedAt } from './s3-signature.ts';
import {
  type RawAnswer,
  type ScriptedVendor,
  scriptedVendor,
  type VendorAnswer,
  type VendorRequest,
} from './scripted-vendor.ts';

export type S3Right = 'buckets' | 'list' | 'put' | 'get' | 'delete' | 'deleteVersion' | 'versioning';

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

type Stored = {
  readonly bucket: string;
  readonly name: string;
  readonly body: string;
  readonly version: string | null;
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
      ? stsError(403, 'SignatureDoesNotMatch', `Signature expired: ${request.headers['x-amz-date']} is now earlier`)
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

const account = '123456789012';

/**
 * A store that speaks S3's protocol, and STS under hosts that begin with `sts.`. It signs whatever it is sent once more by
 * AWS's own signer, and answers as AWS documents.
 */
export const startS3 = async (options: S3Options): Promise<S3Server> => {
  const { buckets, region = 'us-east-1', virtualHost, tls, before } = options;
  let stored: readonly Stored[] = [];
  let versions = 0;

  const denied = s3Error(403, 'AccessDenied', { message: 'Access Denied' });

  const onObject = (user: S3User, request: VendorRequest, place: ReturnType<typeof placeOf>): VendorAnswer => {
    const { bucket, object, query } = place;
    const may = (right: S3Right) => user.rights.includes(right);
    const isIt = (one: Stored) => one.bucket === bucket && one.name === object;
    const found = stored.findLast(isIt);
    const version = query.get('versionId');
    if (request.method === 'PUT') {
      if (!may('put')) return denied;
      const made = buckets[bucket]?.versioned === true ? `v${++versions}` : null;
      stored = [
        ...stored.filter((one) => made !== null || !isIt(one)),
        { bucket, name: object, body: request.body, version: made },
      ];
      return { status: 200, headers: { etag: '"0"', ...(made !== null && { 'x-amz-version-id': made }) } };
    }
    if (request.method === 'DELETE') {
      if (!may(version === null ? 'delete' : 'deleteVersion')) return denied;
      if (buckets[bucket]?.versioned !== true || version !== null) {
        stored = stored.filter((one) => !isIt(one) || (version !== null && one.version !== version));
      }
      return { status: 204 };
    }
    // Without the right to list, nobody learns that there is nothing.
    if (!may('get') || (found === undefined && !may('list'))) return denied;
    if (found === undefined) return s3Error(404, 'NoSuchKey');
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: found.body };
  };

  const onBucket = (user: S3User, place: ReturnType<typeof placeOf>): VendorAnswer => {
    const { bucket, query } = place;
    if (query.has('versioning')) {
      return user.rights.includes('versioning') ? versioningAnswer(buckets[bucket]?.versioned === true) : denied;
    }
    if (!user.rights.includes('list')) return denied;
    const names = stored.filter((one) => one.bucket === bucket).map(({ name }) => name);
    return objectsAnswer(bucket, names.slice(0, Number(query.get('max-keys') ?? 1000)));
  };

  const answer = async (request: VendorRequest): Promise<VendorAnswer> => {
    const user = await identify(request, options);
    if (!('rights' in user)) return user;
    const host = String(request.headers.host);
    if (host.startsWith('sts.')) return identityAnswer(account, `arn:aws:iam::${account}:user/site`);
    const place = placeOf(request, virtualHost);
    if (place.bucket === '') {
      return user.rights.includes('buckets') ? bucketsAnswer(Object.keys(buckets)) : denied;
    }
    const home = buckets[place.bucket];
    if (home === undefined) return s3Error(404, 'NoSuchBucket', { message: 'The specified bucket does not exist' });
    if (home.region !== undefined && home.region !== region) {
      return s3Error(301, 'PermanentRedirect', { headers: { 'x-amz-bucket-region': home.region } });
    }
    return place.object === '' ? onBucket(user, place) : onObject(user, request, place);
  };

  const vendor = await scriptedVendor({
    routes: { '*': (request) => before?.(request) ?? answer(request) },
    ...(tls !== undefined && { tls }),
  });
  const kept = () => stored.map(({ bucket, name }) => `${bucket}/${name}`);
  return { ...vendor, kept };
};
