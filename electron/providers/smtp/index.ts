import type { FieldValues } from '../../../shared/model/credential.ts';
import type { Channel, Endpoint } from '../../probes/kit/endpoint.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule, StageNotes } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';
import { readBanner, sayHello } from './greeting.ts';
import { logIn } from './log-in.ts';
import { openSmtpLine, type SmtpLine } from './smtp-line.ts';

const toEndpoint = ({ host = '', port, security }: FieldValues): Endpoint => ({
  host: host.replace(/^\[|\]$/g, ''),
  port: Number(port),
  tls: security === 'tls',
  ca: [],
});

/** Whether a host is this machine, written out: there nobody else listens to what goes in clear. */
const isThisMachine = (host: string): boolean => /^127\.|^::1$/.test(host);

const noTls = (): ProbeStop => new ProbeStop({ cause: 'TLS_PROTOCOL', confidence: 'sure' });

/**
 * Greets in clear and turns to TLS in the middle; without it nothing of the login is ever said.
 *
 * A port that waits for TLS from the first byte (465 taken for 587) never greets: the tls stage runs out of time.
 */
async function startTls(context: ProbeContext, channel: Channel, endpoint: Endpoint): Promise<SmtpLine> {
  await context.stage('tls', async ({ note }) => {
    const line = openSmtpLine(channel.socket);
    note(await readBanner(line));
    const { startTls: isOffered } = await sayHello(line);
    note({ startTls: isOffered });
    if (!isOffered || (await line.say('STARTTLS')).code !== '220') throw noTls();
  });
  return openSmtpLine((await context.secure(channel, endpoint)).socket);
}

/** Greets in clear and stays so. A port that waits for TLS is told here, as above. */
const stayInClear = (context: ProbeContext, { socket }: Channel, { host }: Endpoint): Promise<SmtpLine> =>
  context.stage('tls', async ({ note, warn }) => {
    note({ encrypted: false });
    if (!isThisMachine(host)) warn();
    const line = openSmtpLine(socket);
    note(await readBanner(line));
    return line;
  });

/** An open line on which the next word is ours. */
async function openLine(context: ProbeContext, endpoint: Endpoint): Promise<SmtpLine> {
  const channel = await context.connect(endpoint);
  if (context.fields.security === 'starttls') return await startTls(context, channel, endpoint);
  if (context.fields.security === 'none') return await stayInClear(context, channel, endpoint);
  const line = openSmtpLine(channel.socket);
  await context.stage('tls', async ({ note }) => note(await readBanner(line)));
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
