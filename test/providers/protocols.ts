import type { Cause } from '../../shared/errors/causes.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import { anApiKey } from '../kit/builders.ts';

/** A protocol in one of its ways, and a provider that speaks it. */
export type Protocol = {
  readonly name: string;
  readonly provider: ProviderId;
  readonly host: string;
  /** Fields of a credential for that host; `port` is the one the client asks for. */
  readonly fields: FieldValues;
  /** How it comes to TLS: from the first byte, or when its own protocol asked for it; null where it does not. */
  readonly tls: 'atOnce' | 'smtp' | 'ftp' | 'postgresql' | null;
  /** Whether a private authority can be given along with the credential. */
  readonly ownCa: boolean;
};

const host = 'srv.example';

const server = (port: string, more: FieldValues): FieldValues => ({ host, port, ...more });

const login = { username: 'deploy', password: 'a long server password' };
const mailbox = { user: 'ana@cliente.example', password: 'a long mail password' };

export const protocols: readonly Protocol[] = [
  {
    name: 'HTTPS',
    provider: 'openai',
    host: 'api.openai.com',
    fields: { apiKey: anApiKey() },
    tls: 'atOnce',
    ownCa: false,
  },
  {
    name: 'S3',
    provider: 'minio',
    host,
    fields: {
      endpoint: `https://${host}:9000`,
      accessKeyId: 'site-uploads',
      secretAccessKey: 'a-long-secret-of-the-store',
      bucket: 'site',
    },
    tls: 'atOnce',
    ownCa: true,
  },
  { name: 'SSH', provider: 'ssh-password', host, fields: server('22', login), tls: null, ownCa: false },
  { name: 'SFTP', provider: 'sftp', host, fields: server('22', login), tls: null, ownCa: false },
  {
    name: 'FTP',
    provider: 'ftp',
    host,
    fields: server('21', { security: 'none', ...login }),
    tls: null,
    ownCa: false,
  },
  {
    name: 'FTPS, AUTH TLS',
    provider: 'ftp',
    host,
    fields: server('21', { security: 'explicit', ...login }),
    tls: 'ftp',
    ownCa: true,
  },
  {
    name: 'FTPS, TLS at once',
    provider: 'ftp',
    host,
    fields: server('990', { security: 'implicit', ...login }),
    tls: 'atOnce',
    ownCa: true,
  },
  {
    name: 'SMTP',
    provider: 'smtp',
    host,
    fields: server('25', { security: 'none', ...mailbox }),
    tls: null,
    ownCa: false,
  },
  {
    name: 'SMTP, STARTTLS',
    provider: 'smtp',
    host,
    fields: server('587', { security: 'starttls', ...mailbox }),
    tls: 'smtp',
    ownCa: true,
  },
  {
    name: 'SMTP, TLS at once',
    provider: 'smtp',
    host,
    fields: server('465', { security: 'tls', ...mailbox }),
    tls: 'atOnce',
    ownCa: true,
  },
  {
    name: 'Redis',
    provider: 'redis',
    host,
    fields: { url: `redis://:a-long-secret@${host}:6379` },
    tls: null,
    ownCa: false,
  },
  {
    name: 'Redis, TLS',
    provider: 'redis',
    host,
    fields: { url: `rediss://:a-long-secret@${host}:6380` },
    tls: 'atOnce',
    ownCa: true,
  },
  {
    name: 'PostgreSQL',
    provider: 'postgresql',
    host,
    fields: { url: `postgresql://app:a-long-secret@${host}/shop?sslmode=disable` },
    tls: null,
    ownCa: false,
  },
  {
    name: 'PostgreSQL, TLS',
    provider: 'postgresql',
    host,
    fields: { url: `postgresql://app:a-long-secret@${host}/shop?sslmode=verify-full` },
    tls: 'postgresql',
    ownCa: true,
  },
];

const onTheWay: readonly Cause[] = [
  'DNS_NX',
  'DNS_TIMEOUT',
  'PROXY_AUTH',
  'PROXY_DENY',
  'TCP_REFUSED',
  'TCP_TIMEOUT',
  'TIMEOUT',
];
const atTls: readonly Cause[] = ['TLS_UNTRUSTED', 'TLS_EXPIRED', 'TLS_NAME', 'TLS_PROTOCOL'];
const atHostKey: readonly Cause[] = ['HOST_KEY_CHANGED', 'TLS_PROTOCOL'];

const isSsh = ({ name }: Protocol): boolean => name === 'SSH' || name === 'SFTP';

/** What comes of a port that speaks something else: TLS from the first byte ends before a word is understood. */
export const wrongPortCause = ({ tls }: Protocol): Cause => (tls === 'atOnce' ? 'TLS_PROTOCOL' : 'NOT_OUR_SERVICE');

/** Causes of the way that tests bring about with a protocol, each for real. */
export const causesMet = (protocol: Protocol): readonly Cause[] => [
  ...new Set([
    ...onTheWay,
    ...(protocol.tls === null ? [] : atTls),
    ...(isSsh(protocol) ? atHostKey : []),
    wrongPortCause(protocol),
  ]),
];
