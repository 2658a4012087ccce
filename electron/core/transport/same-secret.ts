import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

/** Compares a secret with what was presented, in a time that tells neither content nor length. */
export const isSameSecret = (presented: string, secret: string): boolean =>
  timingSafeEqual(digest(presented), digest(secret));
