import type { Duplex } from 'node:stream';
import type { PeerCertificate } from 'node:tls';

/** One address a name resolved to. */
export type Address = { readonly address: string; readonly family: 4 | 6 };

/** Turns names into addresses. Tests inject names; nothing else in the product resolves. */
export type Resolver = {
  /** All addresses of a host; rejects with an error whose `code` is ENOTFOUND, EAI_AGAIN … */
  readonly lookup: (host: string, signal: AbortSignal) => Promise<readonly Address[]>;
};

/** What a TLS handshake needs. Verification is never switched off. */
export type TlsRequest = {
  readonly servername: string;
  /** Extra certificate authorities, PEM, besides the system's and Node's. */
  readonly ca: readonly string[];
  readonly alpn?: readonly string[];
  /** An open TLS socket whose session is taken up. */
  readonly resume?: Duplex;
};

export type TlsFacts = {
  readonly protocol: string;
  readonly certificate: PeerCertificate;
};

/** Raw sockets, opened to an address that was vetted before. Errors keep Node's `code`. */
export type Sockets = {
  readonly connect: (to: Address & { readonly port: number }, signal: AbortSignal) => Promise<Duplex>;
  /** Wraps an open socket in TLS. */
  readonly secure: (
    socket: Duplex,
    request: TlsRequest,
    signal: AbortSignal,
  ) => Promise<{ readonly socket: Duplex; readonly tls: TlsFacts }>;
};

/** The machine's own network interfaces, to tell "offline" without calling anyone. */
export type Interfaces = {
  /** Whether any interface besides loopback has an address that can leave the machine. */
  readonly online: () => boolean;
};
