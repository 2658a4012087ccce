import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';

const algorithm = 'aes-256-gcm';
/** Without it Node accepts tags of 4 bytes, which can be forged. */
const authTagLength = 16;

export const nonceLength = 12;

/** The key (32 bytes) and what the ciphertext is bound to without holding it. */
export type Binding = { readonly key: Buffer; readonly aad: Buffer };

/** Handed over as bytes, a key costs Node four times as long as all of the opening: it tries what else they could be. */
const asKey = (key: Buffer) => createSecretKey(key);

/** AES-256-GCM: nonce || ciphertext || tag. A nonce (12 random bytes) is used once per key. */
export const encrypt = ({ key, aad }: Binding, nonce: Buffer, plaintext: Buffer): Buffer => {
  const cipher = createCipheriv(algorithm, asKey(key), nonce, { authTagLength }).setAAD(aad);
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
};

/** Opens what `encrypt` made; null when the key, the binding or any byte differs. */
export const decrypt = ({ key, aad }: Binding, sealed: Buffer): Buffer | null => {
  const tagAt = sealed.length - authTagLength;
  if (tagAt < nonceLength) return null;
  const decipher = createDecipheriv(algorithm, asKey(key), sealed.subarray(0, nonceLength), { authTagLength })
    .setAAD(aad)
    .setAuthTag(sealed.subarray(tagAt));
  const plaintext = decipher.update(sealed.subarray(nonceLength, tagAt));
  try {
    decipher.final();
    return plaintext;
  } catch {
    plaintext.fill(0);
    return null;
  }
};
