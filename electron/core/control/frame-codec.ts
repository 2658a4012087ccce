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
  let pieces: Buffer[] = [];
  let held = 0;
  const take = (length: number): Buffer => {
    const whole = Buffer.concat(pieces);
    pieces = [whole.subarray(length)];
    held -= length;
    return whole.subarray(0, length);
  };
  let head: { readonly length: number; readonly kind: number } | null = null;
  return (piece) => {
    pieces.push(piece);
    held += piece.length;
    while (held >= (head?.length ?? headBytes)) {
      if (head === null) {
        const read = take(headBytes);
        head = { length: read.readUInt32BE(0), kind: read.readUInt8(4) };
        if (head.length > maxBytes || head.kind > bytes) return false;
      } else {
        const content = take(head.length);
        const isText = head.kind === text;
        head = null;
        onFrame(isText ? content.toString('utf8') : content);
      }
    }
    return true;
  };
}
