import { describe, expect, it } from 'vitest';
import { argon2Kdf } from '../../../electron/core/adapters/kdf.ts';
import { kdfFloor } from '../../../electron/vault/kdf-limits.ts';

describe('Argon2id', () => {
  it('gives the bytes that OpenSSL gives for the same parameters', async () => {
    const key = await argon2Kdf().argon2id(Buffer.from('password'), Buffer.from('somesaltsomesalt'), kdfFloor);
    expect(key.toString('hex')).toBe('7664ad4ba1a3c999fcdd0991ffc2270f78302d2383233db5e7befc85d1bb1819');
  });

  it('runs derivations one after another, and goes on after one that fails', async () => {
    const kdf = argon2Kdf();
    const salt = Buffer.alloc(16, 7);
    const ended: string[] = [];
    const note = (name: string) => (): void => void ended.push(name);
    await Promise.all([
      kdf.argon2id(Buffer.from('slow'), salt, { ...kdfFloor, passes: 8 }).then(note('slow')),
      kdf.argon2id(Buffer.from('bad'), Buffer.alloc(1), kdfFloor).then(note('bad'), note('failed')),
      kdf.argon2id(Buffer.from('quick'), salt, kdfFloor).then(note('quick')),
    ]);
    expect(ended).toEqual(['slow', 'failed', 'quick']);
  });
});
