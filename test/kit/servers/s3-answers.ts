import type { VendorAnswer } from './scripted-vendor.ts';

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[<>&"]/g, (char) => escapes[char] ?? char);

/** An XML document as S3 sends it. */
export const xmlAnswer = (xml: string, more: Partial<VendorAnswer> = {}): VendorAnswer => ({
  status: 200,
  ...more,
  headers: { 'content-type': 'application/xml', server: 'S3 of the tests', ...more.headers },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`,
});

/** A refusal by S3; `more` holds elements besides code and message. */
export const s3Error = (
  status: number,
  code: string,
  {
    message = code,
    more = '',
    headers = {},
  }: {
    readonly message?: string;
    readonly more?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): VendorAnswer =>
  xmlAnswer(
    `<Error><Code>${code}</Code><Message>${escaped(message)}</Message>${more}<RequestId>4442587FB7D0A2F9</RequestId></Error>`,
    { status, headers },
  );

/** A refusal by STS, whose errors are wrapped once more. */
export const stsError = (status: number, code: string, message: string = code): VendorAnswer =>
  xmlAnswer(
    `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error><RequestId>c6104cbe</RequestId></ErrorResponse>`,
    { status },
  );

export const identityAnswer = (account: string, arn: string): VendorAnswer =>
  xmlAnswer(
    `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${arn}</Arn><UserId>AIDAEXAMPLE</UserId><Account>${account}</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>c6104cbe</RequestId></ResponseMetadata></GetCallerIdentityResponse>`,
  );

const xmlns = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

export const bucketsAnswer = (names: readonly string[]): VendorAnswer =>
  xmlAnswer(
    `<ListAllMyBucketsResult ${xmlns}><Owner><ID>owner</ID></Owner><Buckets>${names
      .map((name) => `<Bucket><Name>${name}</Name><CreationDate>2026-01-02T03:04:05.000Z</CreationDate></Bucket>`)
      .join('')}</Buckets></ListAllMyBucketsResult>`,
  );

export const objectsAnswer = (bucket: string, keys: readonly string[]): VendorAnswer =>
  xmlAnswer(
    `<ListBucketResult ${xmlns}><Name>${bucket}</Name><Prefix/><KeyCount>${keys.length}</KeyCount><MaxKeys>1</MaxKeys><IsTruncated>false</IsTruncated>${keys
      .map((key) => `<Contents><Key>${escaped(key)}</Key><Size>1</Size></Contents>`)
      .join('')}</ListBucketResult>`,
  );

export const versioningAnswer = (on: boolean): VendorAnswer =>
  xmlAnswer(`<VersioningConfiguration ${xmlns}>${on ? '<Status>Enabled</Status>' : ''}</VersioningConfiguration>`);
