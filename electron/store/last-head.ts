import { readFileSync, writeFileSync } from 'node:fs';
import type { KeyRing } from '../ports/key-ring.ts';
import { type AuditHead, parseHead } from './audit-chain.ts';

/** The end of the audit chain, noted outside the store after every write. */
export type LastHead = {
  /** Whether a write was noted that the store does not have: it was damaged, cut, or exchanged for an older copy. */
  readonly isAheadOf: (storeHead: string | undefined) => boolean;
  readonly note: (storeHead: string | undefined) => void;
};

const isAhead = (noted: AuditHead, held: AuditHead): boolean =>
  noted.seq > held.seq || (noted.seq === held.seq && !noted.mac.equals(held.mac));

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/**
 * Keeps the signed end of the chain in a file of its own.
 *
 * SQLite takes a damaged log for one that ends before the damage, and says nothing of the writes behind it. The file is
 * written after the commit and never waited for, so it may be behind, which says nothing, and never ahead by rights.
 */
export function lastHeadAt(path: string, ring: KeyRing): LastHead {
  return {
    isAheadOf: (storeHead) => {
      const noted = parseHead(ring, readText(path));
      const held = storeHead === undefined ? null : parseHead(ring, storeHead);
      return noted !== null && held !== null && isAhead(noted, held);
    },
    note: (storeHead) => {
      try {
        if (storeHead !== undefined) writeFileSync(path, storeHead, { mode: 0o600 });
      } catch {
        // What is on the disk stays true: it is behind.
      }
    },
  };
}
