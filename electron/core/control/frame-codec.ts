import { isUtf8 } from 'node:buffer';
import type { Frame } from '../transport/pipe.ts';

/** Four bytes of length, one that says text or bytes. */
const headBytes = 5;
const text = 0;
const bytes = 1;

/** A frame as it goes over a stream: length (big endian, of the content), kind, content. */
export function encodeFrame(frame: Frame): Buffer {
  const content = typeof frame === 'string' ? Buffer.from(frame) : frame;
  const head = Buffer.alloc(headBytes);
  head.writeUInt32BE(content.byteLength, 0);
  head.writeUInt8(typeof frame === 'string' ? text : bytes, 4);
  return Buffer.concat([head, content]);
}

/** Takes pieces of a stream; false means the stream is not ours and nothing after it can be read. */
export type FrameDecoder = (piece: Buffer) => boolean;

/** Cuts a stream into frames again. A frame is refused by its head, before its content is waited for. */
export function createFrameDecoder(maxBytes: number, onFrame: (frame: Frame) => void): FrameDecoder {
  const held = createHeldBytes();
  let head: Head | null = null;
  const nextHead = (): Head | null => head ?? (held.length() < headBytes ? null : readHead(held.take(headBytes)));
  return (piece) => {
    held.add(piece);
    for (head = nextHead(); head !== null; head = nextHead()) {
      if (head.length > maxBytes || head.kind > bytes) return false;
      if (held.length() < head.length) return true;
      const frame = asFrame(head, held.take(head.length));
      if (frame === null) return false;
      onFrame(frame);
      head = null;
    }
    return true;
  };
}

type Head = { readonly length: number; readonly kind: number };

/** Null for text that is none: read leniently, what was sent would silently become something else. */
function asFrame({ kind }: Head, content: Buffer): Frame | null {
  if (kind !== text) return content;
  return isUtf8(content) ? content.toString('utf8') : null;
}

const readHead = (head: Buffer): Head => ({ length: head.readUInt32BE(0), kind: head.readUInt8(4) });

/** Bytes that came in, joined only when enough of them are there: a large frame is copied once. */
function createHeldBytes() {
  let pieces: Buffer[] = [];
  let length = 0;
  return {
    length: () => length,
    add: (piece: Buffer) => {
      pieces.push(piece);
      length += piece.length;
    },
    take: (count: number): Buffer => {
      const [only, ...others] = pieces;
      const whole = only !== undefined && others.length === 0 ? only : Buffer.concat(pieces);
      pieces = [whole.subarray(count)];
      length -= count;
      return whole.subarray(0, count);
    },
  };
}
