import type { Facts } from '../../shared/model/test-result.ts';
import type { Sockets, TlsFacts } from '../ports/network.ts';
import type { Channel, Endpoint } from './kit/endpoint.ts';
import type { StageNotes } from './kit/provider-module.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** A certificate this close to its end is worth a word. */
const soonDays = 14;

const nameOf = (part: string | string[] | undefined): string => (Array.isArray(part) ? part.join(', ') : (part ?? ''));

const daysLeft = ({ certificate }: TlsFacts, now: number): number =>
  Math.floor((Date.parse(certificate.valid_to) - now) / dayMs);

/** OpenSSL's way to write a moment, as everyone else's. */
const isoOf = (moment: string): string => {
  const at = Date.parse(moment);
  return Number.isNaN(at) ? moment : new Date(at).toISOString();
};

/** What a handshake showed: version, who vouches for the server, and how long that holds. */
const tlsFacts = (tls: TlsFacts, now: number): Facts => ({
  protocol: tls.protocol,
  issuer: nameOf(tls.certificate.issuer?.O) || nameOf(tls.certificate.issuer?.CN),
  subject: nameOf(tls.certificate.subject?.CN),
  validTo: isoOf(tls.certificate.valid_to),
  daysLeft: daysLeft(tls, now),
});

/** Secures a socket and notes what the handshake showed; warns of a certificate about to expire. */
export async function secureChannel(
  { socket }: Pick<Channel, 'socket'>,
  endpoint: Endpoint,
  world: {
    readonly sockets: Sockets;
    readonly ca: readonly string[];
    readonly now: number;
    readonly notes: StageNotes;
  },
): Promise<Channel> {
  const { notes } = world;
  const secured = await world.sockets.secure(
    socket,
    { servername: endpoint.host, ca: [...world.ca, ...endpoint.ca] },
    notes.signal,
  );
  notes.note(tlsFacts(secured.tls, world.now));
  if (daysLeft(secured.tls, world.now) < soonDays) notes.warn();
  return { socket: secured.socket, tls: secured.tls };
}
