import { s3Error } from './s3-answers.ts';
import type { VendorAnswer, VendorRequest } from './scripted-vendor.ts';

export type S3Right = 'buckets' | 'list' | 'put' | 'get' | 'delete' | 'deleteVersion' | 'versioning';

/** What a request is about, who asks, and whether the bucket keeps versions. */
export type ObjectAsked = {
  readonly bucket: string;
  readonly object: string;
  readonly version: string | null;
  readonly isVersioned: boolean;
  readonly may: (right: S3Right) => boolean;
};

type Stored = {
  readonly bucket: string;
  readonly name: string;
  readonly body: string;
  readonly version: string | null;
};

export const denied = s3Error(403, 'AccessDenied', { message: 'Access Denied' });

const isOf =
  ({ bucket, object }: ObjectAsked) =>
  (one: Stored): boolean =>
    one.bucket === bucket && one.name === object;

/** The objects of a store of the tests. */
export const s3Objects = () => {
  let stored: readonly Stored[] = [];
  let versions = 0;

  const put = (asked: ObjectAsked, { body }: VendorRequest): VendorAnswer => {
    if (!asked.may('put')) return denied;
    const { bucket, object: name, isVersioned } = asked;
    const version = isVersioned ? `v${++versions}` : null;
    const others = isVersioned ? stored : stored.filter((one) => !isOf(asked)(one));
    stored = [...others, { bucket, name, body, version }];
    return { status: 200, headers: { etag: '"0"', ...(version !== null && { 'x-amz-version-id': version }) } };
  };

  const remove = (asked: ObjectAsked): VendorAnswer => {
    const { version, isVersioned, may } = asked;
    if (!may(version === null ? 'delete' : 'deleteVersion')) return denied;
    // Where versions are kept, deleting without one only hides them.
    if (version !== null || !isVersioned) {
      stored = stored.filter((one) => !isOf(asked)(one) || (version !== null && one.version !== version));
    }
    return { status: 204 };
  };

  const get = (asked: ObjectAsked): VendorAnswer => {
    const found = stored.findLast(isOf(asked));
    // Without the right to list, nobody learns that there is nothing.
    if (!asked.may('get') || (found === undefined && !asked.may('list'))) return denied;
    if (found === undefined) return s3Error(404, 'NoSuchKey');
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: found.body };
  };

  return {
    answer: (asked: ObjectAsked, request: VendorRequest): VendorAnswer => {
      if (request.method === 'PUT') return put(asked, request);
      return request.method === 'DELETE' ? remove(asked) : get(asked);
    },
    namesIn: (bucket: string): readonly string[] =>
      stored.filter((one) => one.bucket === bucket).map(({ name }) => name),
    all: (): readonly string[] => stored.map(({ bucket, name }) => `${bucket}/${name}`),
  };
};
