import type { Duplex } from 'node:stream';
import { matchRow } from '../error-table.ts';
import { ProbeStop } from '../probe-stop.ts';
import { sshErrors } from './errors.ts';

/** Lines a server may say before it names itself (RFC 4253, 4.2) are few and short. */
const longestGreeting = 4 * 1024;

/** How services of other kinds begin: HTTP, mail and FTP, POP, IMAP, VNC, TLS, and whatever is no text. */
const otherService = /^(?:HTTP\/|\d{3}[ -]|\+OK|-ERR|\* |RFB |[<{]|[^\t-\r -~])/;

/** What sshd says instead of its name to a client it will not serve now. */
const turnedAway = /exceeded maxstartups|not allowed at this time|^SSH-1\.(?!99)/im;

/** The server's name for itself, or null while more is due. */
function identIn(text: string): string | null {
  const ident = /^SSH-(?:2\.0|1\.99)-[^\r\n]*(?=\r?\n)/m.exec(text)?.[0];
  if (ident !== undefined) return ident.slice(0, 255);
  if (!otherService.test(text) && !turnedAway.test(text) && text.length <= longestGreeting) return null;
  throw new ProbeStop(
    matchRow(sshErrors, { code: 'greeting', text }) ?? { cause: 'NOT_OUR_SERVICE', confidence: 'likely' },
  );
}

/** Listens along until the server has named itself; rejects with ProbeStop where it is no SSH. */
export function serverIdent(socket: Duplex): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const listen = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      try {
        const ident = identIn(text);
        if (ident === null) return;
        resolve(ident);
      } catch (error) {
        reject(error);
      }
      socket.off('data', listen);
    };
    socket.on('data', listen);
  });
}
