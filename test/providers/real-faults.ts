import type { Cause } from '../../shared/errors/causes.ts';
import type { ProviderId } from '../../shared/model/ids.ts';

/**
 * A cause that a test produces for real: with a real socket, certificate, proxy or server, not from a recorded answer.
 *
 * `test` is the title of the test or of its row, as its file writes it. Add a line with each such test: docs/providers.md
 * and docs/causes.md are made of it, and a title that its file does not have is refused.
 */
export type RealFault = {
  readonly file: string;
  readonly test: string;
  readonly cause: Cause;
  /** Whose fault it is: the engine's own happen to every provider. */
  readonly providers: 'every' | readonly ProviderId[];
};

const faultsIn =
  (file: string, providers: RealFault['providers']) =>
  (cause: Cause, ...tests: readonly string[]): readonly RealFault[] =>
    tests.map((test) => ({ file: `test/providers/${file}.test.ts`, test, cause, providers }));

const input = faultsIn('faults-input', 'every');
const network = faultsIn('faults-network', 'every');
const proxy = faultsIn('faults-proxy', 'every');
const tls = faultsIn('faults-tls', 'every');
const vendor = faultsIn('faults-vendor', 'every');
const cancelled = faultsIn('cancel', 'every');
const redis = faultsIn('redis', ['redis']);
const postgresql = faultsIn('postgresql', ['postgresql']);
const postgresqlTls = faultsIn('postgresql-tls', ['postgresql']);
const smtp = faultsIn('smtp', ['smtp']);
const hostKeys = faultsIn('ssh', ['ssh-key', 'ssh-password', 'sftp']);
const slowSsh = faultsIn('slow-servers', ['ssh-key', 'ssh-password', 'sftp']);
const slowLines = faultsIn('slow-servers', ['ftp', 'smtp']);
const slowStores = faultsIn('slow-servers', ['redis', 'postgresql']);
const privateKeys = faultsIn('private-keys', ['ssh-key', 'sftp']);
const sshKey = faultsIn('ssh', ['ssh-key']);
const sshPassword = faultsIn('ssh', ['ssh-password']);
const sftp = faultsIn('sftp', ['sftp']);
const ftp = faultsIn('ftp', ['ftp']);
const minio = faultsIn('minio', ['minio']);

export const realFaults: readonly RealFault[] = [
  ...input('FMT_SPACE', 'a space inside'),
  ...input('FMT_PREFIX', "another provider's shape"),
  ...network('DNS_NX', 'does not exist'),
  ...network('DNS_TIMEOUT', 'gets no answer'),
  ...network('TCP_REFUSED', 'that is closed stops the test at TCP'),
  ...network('TCP_TIMEOUT', 'that swallows everything stops the test at TCP'),
  ...network('OFFLINE', 'at DNS', 'at TCP'),
  ...network('BAD_REQUEST', 'the metadata service'),
  ...proxy('PROXY_AUTH', 'asks for a password and gets none'),
  ...proxy('PROXY_DENY', 'blocks the vendor'),
  ...tls('TLS_EXPIRED', 'it has expired'),
  ...tls('TLS_UNTRUSTED', 'it signed itself'),
  ...tls('TLS_NAME', 'it is for another name'),
  ...tls('TLS_PROTOCOL', 'TLS is too old'),
  ...vendor('TIMEOUT', 'never answers', 'drips its headers for ever'),
  ...vendor('NOT_OUR_SERVICE', 'answers with a web page'),
  ...vendor('SRV_5XX', 'cuts the connection in the middle of its answer'),
  ...cancelled('CANCELLED', 'ends at once when it is cancelled, and closes what it opened'),
  ...redis('AUTH_INVALID', 'a wrong one', 'refuses a user who is switched off', 'does not let a named user in'),
  ...redis('PERM_SCOPE', 'counts a user who may not even ask as accepted, and leaves open what it can do'),
  ...redis('NOT_FOUND_TARGET', 'says so when the database does not exist'),
  ...redis('RATE_LIMIT', 'says so, and judges no key'),
  ...redis('TLS_PROTOCOL', 'says so when rediss:// meets a plain port'),
  ...redis('NOT_OUR_SERVICE', 'does not take a port that speaks TLS for Redis when asked with redis://'),
  ...postgresql('AUTH_INVALID', 'a wrong password', 'an unknown user'),
  ...postgresql('PERM_SCOPE', 'a role that may not log in', 'a role that may not use the database'),
  ...postgresql('NOT_FOUND_TARGET', 'tells a database that does not exist from a wrong password'),
  ...postgresql('RATE_LIMIT', 'says so when the role has no connection left'),
  ...postgresqlTls('TLS_PROTOCOL', 'says that it wants TLS where sslmode=disable forbids it'),
  ...smtp('AUTH_INVALID', 'refuses a wrong password said by %s, after one try'),
  ...smtp('BAD_REQUEST', 'says so when it takes no login with a password'),
  ...smtp('TLS_PROTOCOL', 'is told from its port, 587, when asked with tls'),
  ...hostKeys('HOST_KEY_CHANGED', 'hears nothing of the login once its key is another: %s'),
  ...hostKeys('TLS_PROTOCOL', 'hears no login where it knows only weak %s'),
  ...privateKeys('AUTH_INVALID', 'is not asked when the passphrase is wrong or missing: %s'),
  ...privateKeys(
    'BAD_REQUEST',
    'is not asked when the passphrase is wrong or missing: %s',
    'is not even begun when its file asks for more than anyone would wait',
  ),
  ...slowSsh('TIMEOUT', 'before its name', 'in the middle of the key exchange'),
  ...slowLines('TIMEOUT', 'in its greeting', 'after its greeting'),
  ...slowStores('TIMEOUT', 'in its first answer', 'in an answer without end'),
  ...sshKey('AUTH_INVALID', 'refuses a key it does not know, and hears nothing else', 'a wrong passphrase'),
  ...sshKey('BAD_REQUEST', 'an encrypted one without its passphrase', 'a broken file', 'the public half'),
  ...sshPassword('AUTH_INVALID', 'is tried once with a wrong one, which nobody is told'),
  ...sshPassword('PERM_SCOPE', 'is of no use with neither shell nor files'),
  ...sshPassword('TIMEOUT', 'is told where it never says a word'),
  ...sftp('NOT_FOUND_TARGET', 'that is missing', 'that is a file'),
  ...sftp('PERM_SCOPE', 'that may not be read', 'are out of reach without the subsystem, though the login is right'),
  ...ftp('AUTH_INVALID', 'is tried once with a wrong password, which nobody is told'),
  ...ftp('TLS_PROTOCOL', 'hears no login where TLS is asked for'),
  ...ftp('TCP_REFUSED', 'that is refused leaves the login accepted'),
  ...minio('AUTH_INVALID', 'a wrong secret', 'a key nobody knows'),
  ...minio('NOT_FOUND_TARGET', 'a bucket that is not there'),
  ...minio('PERM_SCOPE', 'a key without rights, which it knows'),
];
