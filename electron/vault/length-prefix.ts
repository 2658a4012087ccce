const lengthBytes = 4;

/** Joins parts so that no two lists give the same bytes: each is preceded by its length as u32, big endian. */
export function lengthPrefixed(parts: readonly string[]): Buffer {
  const size = parts.reduce((sum, part) => sum + lengthBytes + Buffer.byteLength(part, 'utf8'), 0);
  const joined = Buffer.allocUnsafe(size);
  let at = 0;
  for (const part of parts) {
    const written = joined.write(part, at + lengthBytes, 'utf8');
    joined.writeUInt32BE(written, at);
    at += lengthBytes + written;
  }
  return joined;
}
