import type { Channel, Endpoint } from '../../probes/kit/endpoint.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, StageNotes } from '../../probes/kit/provider-module.ts';
import { expectReply, type FtpLine, openFtpLine } from './ftp-line.ts';

/** An open control connection on which the next word is ours. */
export type Control = { readonly channel: Channel; readonly line: FtpLine; readonly encrypted: boolean };

/** Whether a host is this machine, written out: there nobody else listens to what goes in clear. */
const isThisMachine = (host: string): boolean => /^127\.|^::1$/.test(host);

const noTls = (): ProbeStop => new ProbeStop({ cause: 'TLS_PROTOCOL', confidence: 'sure' });

/** Waits for the greeting. A server that waits for TLS from the first byte never greets, and has a port of its own. */
async function readGreeting(line: FtpLine, { port }: Endpoint, { note, silence }: StageNotes): Promise<void> {
  silence(port === 990 ? 'TLS_PROTOCOL' : 'TIMEOUT');
  const { lines } = expectReply(await line.reply(), ['2']);
  note({ banner: lines[0]?.slice(0, 200) ?? '' });
}

/** Turns to TLS before anything of the login is said; a server that cannot hears nothing of it. */
async function turnToTls(context: ProbeContext, channel: Channel, endpoint: Endpoint): Promise<Control> {
  await context.stage('tls', async (notes) => {
    const line = openFtpLine(channel.socket);
    await readGreeting(line, endpoint, notes);
    const { code } = await line.say('AUTH TLS');
    notes.note({ authTls: code });
    if (code !== '234') throw noTls();
  });
  const secured = await context.secure(channel, endpoint);
  return { channel: secured, line: openFtpLine(secured.socket), encrypted: true };
}

const greeted = (context: ProbeContext, channel: Channel, endpoint: Endpoint): Promise<Control> =>
  context.stage('tls', async (notes) => {
    const encrypted = endpoint.tls;
    if (!encrypted) notes.note({ encrypted });
    if (!encrypted && !isThisMachine(endpoint.host)) notes.warn();
    const line = openFtpLine(channel.socket);
    await readGreeting(line, endpoint, notes);
    return { channel, line, encrypted };
  });

/** Connects as the credential says: TLS on request, TLS at once, or in clear by explicit choice. */
export async function openControl(context: ProbeContext, endpoint: Endpoint): Promise<Control> {
  const channel = await context.connect(endpoint);
  return context.fields.security === 'explicit'
    ? await turnToTls(context, channel, endpoint)
    : await greeted(context, channel, endpoint);
}
