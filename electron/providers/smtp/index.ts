import type { FieldValues } from '../../../shared/model/credential.ts';
import type { Channel, Endpoint } from '../../probes/kit/endpoint.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule, StageNotes } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';
import { readBanner, sayHello } from './greeting.ts';
import { logIn } from './log-in.ts';
import { openSmtpLine, type SmtpLine } from './smtp-line.ts';

const toEndpoint = ({ host = '', port, security, ca }: FieldValues): Endpoint => ({
  host: host.replace(/^\[|\]$/g, ''),
  port: Number(port),
  tls: security === 'tls',
  ca: ca === undefined ? [] : [ca],
});

/** Whether a host is this machine, written out: there nobody else listens to what goes in clear. */
const isThisMachine = (host: string): boolean => /^127\.|^::1$/.test(host);

/** Ports that never wait for TLS from the first byte. Silence on any other may be just that: 465 taken for 587. */
const clearPorts: ReadonlySet<number> = new Set([25, 26, 587, 2525]);

/** Waits for the greeting in clear. A server that waits for TLS never greets. */
async function awaitBanner(line: SmtpLine, { port }: Endpoint, { note, silence }: StageNotes): Promise<void> {
  if (clearPorts.has(port)) silence('TIMEOUT');
  note(await readBanner(line));
}

const noTls = (): ProbeStop => new ProbeStop({ cause: 'TLS_PROTOCOL', confidence: 'sure' });

/** Greets in clear and turns to TLS in the middle; without it nothing of the login is ever said. */
async function startTls(context: ProbeContext, channel: Channel, endpoint: Endpoint): Promise<SmtpLine> {
  await context.stage('tls', async (notes) => {
    const { note } = notes;
    const line = openSmtpLine(channel.socket);
    await awaitBanner(line, endpoint, notes);
    const { startTls: isOffered } = await sayHello(line);
    note({ startTls: isOffered });
    if (!isOffered || (await line.say('STARTTLS')).code !== '220') throw noTls();
  });
  return openSmtpLine((await context.secure(channel, endpoint)).socket);
}

/** Greets in clear and stays so. */
const stayInClear = (context: ProbeContext, { socket }: Channel, endpoint: Endpoint): Promise<SmtpLine> =>
  context.stage('tls', async (notes) => {
    notes.note({ encrypted: false });
    if (!isThisMachine(endpoint.host)) notes.warn();
    const line = openSmtpLine(socket);
    await awaitBanner(line, endpoint, notes);
    return line;
  });

/** An open line on which the next word is ours. */
async function openLine(context: ProbeContext, endpoint: Endpoint): Promise<SmtpLine> {
  const channel = await context.connect(endpoint);
  if (context.fields.security === 'starttls') return await startTls(context, channel, endpoint);
  if (context.fields.security === 'none') return await stayInClear(context, channel, endpoint);
  const line = openSmtpLine(channel.socket);
  await context.stage('tls', async ({ note, silence }) => {
    // TLS is agreed by now: whoever is silent from here on is no stranger to it.
    silence('TIMEOUT');
    note(await readBanner(line));
  });
  return line;
}

async function greetAndLogIn(line: SmtpLine, { user = '', password = '' }: FieldValues, { note, warn }: StageNotes) {
  const { authMethods, facts } = await sayHello(line);
  note(facts);
  if (user === '') {
    // A relay that asks nobody, or a login that was left out: only a message would tell.
    note({ loggedIn: false });
    warn();
  } else {
    note({ authMethod: await logIn(line, authMethods, { user, password }) });
  }
  line.quit();
}

/** EHLO, STARTTLS where asked for, AUTH, QUIT. No sender, no recipient, no message. */
export const smtp: ProviderModule = {
  id: 'smtp',
  errors,
  probe: async (context) => {
    const line = await openLine(context, toEndpoint(context.fields));
    await context.stage('auth', (notes) => greetAndLogIn(line, context.fields, notes));
  },
};
