import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMac } from '../../../electron/vault/mac.ts';

const bytes = (lengths: { readonly minLength?: number; readonly maxLength: number }) =>
  fc.uint8Array(lengths).map((array) => Buffer.from(array));

it('a MAC is HMAC-SHA256, for keys up to a block and texts of any length, one after the other', () => {
  fc.assert(
    fc.property(bytes({ maxLength: 64 }), fc.array(bytes({ maxLength: 3_000 }), { maxLength: 5 }), (key, texts) => {
      const mac = createMac(key);
      const node = (text: Buffer) => createHmac('sha256', key).update(text).digest('hex');
      expect(texts.map((text) => mac.of(text).toString('hex'))).toEqual(texts.map(node));
    }),
  );
});

it('a MAC that was cleared knows its key no more', () => {
  const key = Buffer.alloc(32, 7);
  const mac = createMac(key);
  const before = mac.of(Buffer.from('text'));
  mac.clear();
  expect(mac.of(Buffer.from('text')).equals(before)).toBe(false);
});
