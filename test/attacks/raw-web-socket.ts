import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Launched } from '../kit/tab.ts';
import { openBytes } from './raw-http.ts';

export type RawFrame = {
  readonly opcode: number;
  readonly payload?: string | Buffer;
  /** Left out: the last of its message. */
  readonly fin?: boolean;
  /** The three reserved bits. */
  readonly reserved?: number;
  readonly masked?: boolean;
};

export const opcodes = { continuation: 0, text: 1, bytes: 2, close: 8, ping: 9, pong: 10 } as const;

function lengthOf(length: number, maskBit: number): Buffer {
  if (length < 126) return Buffer.from([maskBit | length]);
  const long = Buffer.alloc(length < 65_536 ? 3 : 9);
  long.writeUInt8(maskBit | (length < 65_536 ? 126 : 127));
  if (length < 65_536) long.writeUInt16BE(length, 1);
  else long.writeBigUInt64BE(BigInt(length), 1);
  return long;
}

/** One frame as a client sends it, right or wrong. */
export function frameBytes({ opcode, payload = '', fin = true, reserved = 0, masked = true }: RawFrame): Buffer {
  const content = Buffer.from(payload);
  const head = Buffer.from([(fin ? 0x80 : 0) | (reserved << 4) | opcode]);
  if (!masked) return Buffer.concat([head, lengthOf(content.length, 0), content]);
  const mask = randomBytes(4);
  for (const [at, byte] of content.entries()) content[at] = byte ^ mask.readUInt8(at % 4);
  return Buffer.concat([head, lengthOf(content.length, 0x80), mask, content]);
}

export type Heard = { readonly opcode: number; readonly payload: Buffer };

/** The whole frames at the beginning of what a server said. */
function* framesIn(bytes: Buffer): Generator<Heard> {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const short = bytes.readUInt8(at + 1) & 0x7f;
    // No server answers one of these tests with 64 KiB.
    if (short === 127) throw new Error('A frame longer than this reader knows');
    const start = at + (short === 126 ? 4 : 2);
    if (start > bytes.length) return;
    const end = start + (short === 126 ? bytes.readUInt16BE(at + 2) : short);
    if (end > bytes.length) return;
    yield { opcode: bytes.readUInt8(at) & 0x0f, payload: bytes.subarray(start, end) };
    at = end;
  }
}

export type RawWebSocket = {
  readonly socket: Socket;
  readonly send: (frame: RawFrame) => boolean;
  /** The head of the answer to the upgrade. */
  readonly head: string;
  /** All frames heard so far. */
  readonly heard: () => readonly Heard[];
  /** Resolves when the host let go, with the code it said before; null when it said none. */
  readonly closeCode: () => Promise<number | null>;
};

/** Upgrades by hand, up to the point where the first frame is waited for. */
export async function openRawWebSocket(url: string, cookie: string, headers = ''): Promise<RawWebSocket> {
  const { host, origin } = new URL(url);
  const socket = openBytes(url);
  let said = Buffer.alloc(0);
  const bodyAt = () => said.indexOf('\r\n\r\n') + 4;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const gone = new Promise<void>((done) => socket.once('close', () => done()));
  socket.once('close', () => reject(new Error(`No upgrade: ${said.toString('latin1')}`)));
  socket.on('data', (piece) => {
    said = Buffer.concat([said, piece]);
    if (bodyAt() > 4) resolve();
  });
  socket.write(
    `GET /rpc HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\n` +
      `Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${headers}\r\n`,
  );
  await promise;
  const heard = () => [...framesIn(said.subarray(bodyAt()))];
  return {
    socket,
    send: (frame) => socket.write(frameBytes(frame)),
    head: said.toString('latin1', 0, bodyAt()),
    heard,
    closeCode: async () => {
      socket.resume();
      await gone;
      const close = heard().find(({ opcode }) => opcode === opcodes.close);
      return close === undefined ? null : close.payload.readUInt16BE();
    },
  };
}

/** As `openRawWebSocket`, with the first frame sent and answered: the contract is served. */
export async function openRawTab(url: string, { cookie, answer }: Launched, headers?: string): Promise<RawWebSocket> {
  const raw = await openRawWebSocket(url, cookie, headers);
  raw.send({ opcode: opcodes.text, payload: JSON.stringify(answer) });
  while (raw.heard().length === 0) await new Promise((resolve) => raw.socket.once('data', resolve));
  return raw;
}
