import type { Duplex } from 'node:stream';
import type { Endpoint } from '../../probes/kit/endpoint.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, StageNotes } from '../../probes/kit/provider-module.ts';
import type { Control } from './control.ts';
import { expectReply, type FtpLine } from './ftp-line.ts';

/** Of a longer list the rest is not read. */
const longestList = 64 * 1024;

const oddAnswer = (): ProbeStop => new ProbeStop({ cause: 'PROBE_OUTDATED', confidence: 'likely' });

/** The port of a passive data connection. The address a server names beside it is not looked at: often it is private. */
async function passivePort(line: FtpLine): Promise<number> {
  const extended = await line.say('EPSV');
  const epsv = /\(\|\|\|(\d{1,5})\|\)/.exec(extended.lines.join(' '))?.[1];
  if (extended.code === '229' && epsv !== undefined) return Number(epsv);
  const plain = expectReply(await line.say('PASV'), ['2']);
  const [, high, low] = /\d+,\d+,\d+,\d+,(\d+),(\d+)/.exec(plain.lines.join(' ')) ?? [];
  const port = Number(high) * 256 + Number(low);
  if (!(port > 0 && port <= 65_535)) throw oddAnswer();
  return port;
}

type Listed = { readonly text: string; readonly truncated: boolean };

/** Reads a list to its end, or as much of it as is needed. */
async function readList(data: Duplex): Promise<Listed> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of data) {
    // Sound: without setEncoding a socket yields Buffers.
    const bytes = chunk as Buffer;
    chunks.push(bytes);
    length += bytes.length;
    if (length > longestList) break;
  }
  return { text: Buffer.concat(chunks).toString('utf8'), truncated: length > longestList };
}

/** Reads a list and the server's word on how sending it went, which says more than a connection that broke. */
async function readWhole(line: FtpLine, securing: Promise<Duplex>): Promise<string> {
  const reading = securing.then(readList);
  const ending = line.reply().then((reply) => expectReply(reply, ['2']));
  ending.catch(() => undefined);
  const first = await Promise.race([reading.catch(() => null), ending]);
  if (first !== null && 'truncated' in first && first.truncated) return first.text;
  await ending;
  return (await reading).text;
}

type Listing = { readonly context: ProbeContext; readonly control: Control; readonly endpoint: Endpoint };

/** Opens the second connection, to the vetted address alone, in TLS where the first one is. */
async function openData({ context, control, endpoint }: Listing, notes: StageNotes) {
  const port = await passivePort(control.line);
  notes.note({ dataPort: port });
  // Firewalls let the first connection pass and drop the second.
  notes.silence('TCP_TIMEOUT');
  const socket = await context.connectBeside({ ...endpoint, port, tls: false }, notes.signal);
  notes.silence('TIMEOUT');
  return socket;
}

/**
 * Lists the folder it stands in over a data connection, where most firewalls go wrong. The server may secure it before it
 * answers or afterwards, so both are awaited at once.
 */
export async function listFolder(listing: Listing, notes: StageNotes): Promise<void> {
  const { context, control, endpoint } = listing;
  const socket = await openData(listing, notes);
  const coming = control.line.say('NLST');
  const securing = control.encrypted
    ? context.secureBeside(socket, control.channel, { endpoint, signal: notes.signal })
    : Promise.resolve(socket);
  securing.catch(() => undefined);
  const answer = await coming;
  // An empty folder is no list for some servers.
  if (/^(?:450|550)$/.test(answer.code)) {
    notes.note({ entries: 0 });
    return;
  }
  expectReply(answer, ['1']);
  const names = (await readWhole(control.line, securing)).split(/\r?\n/).filter((name) => name !== '');
  notes.note({ entries: names.length });
}
