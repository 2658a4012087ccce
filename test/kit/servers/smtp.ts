import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Certificate } from '../tls/certificates.ts';
import type { RunningServer } from './running-server.ts';

export type SmtpOptions = {
  /** TLS from the first byte, on request, or never. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly tls?: Certificate;
  readonly authMethods?: readonly string[];
};

export type RunningSmtp = RunningServer & {
  /** Logins tried, in order: their method and whether TLS was on. */
  readonly logins: readonly { readonly method: string; readonly secure: boolean }[];
  /** Senders named: one for each message that someone began. */
  readonly senders: readonly string[];
};

/** Who may log in. */
export const mailbox = { user: 'ana@cliente.example', password: 'abcd efgh ijkl mnop' };

/** A real mail server that takes one mailbox's login, and remembers what it was asked. */
export const startSmtp = async ({ security, tls, authMethods }: SmtpOptions): Promise<RunningSmtp> => {
  const logins: { method: string; secure: boolean }[] = [];
  const senders: string[] = [];
  const options: SMTPServerOptions = {
    ...tls,
    secure: security === 'tls',
    hideSTARTTLS: security === 'none',
    allowInsecureAuth: true,
    authMethods: [...(authMethods ?? ['PLAIN', 'LOGIN'])],
    name: 'mail.example',
    size: 10_485_760,
    closeTimeout: 100,
    onAuth: ({ method, username, password }, { secure }, answer) => {
      logins.push({ method, secure });
      if (username === mailbox.user && password === mailbox.password) answer(null, { user: username });
      else answer(Object.assign(new Error('5.7.8 Username and Password not accepted'), { responseCode: 535 }));
    },
    onMailFrom: ({ address }, _session, answer) => {
      senders.push(address);
      answer();
    },
  };
  const server = new SMTPServer(options);
  // A client that refuses the certificate is what some tests are about.
  server.on('error', () => undefined);
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { port: address.port, logins, senders, close: () => new Promise((resolve) => server.close(() => resolve())) };
};
