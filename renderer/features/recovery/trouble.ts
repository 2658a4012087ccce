import type { AppError } from '../../../shared/errors/app-error.ts';

/** What keeps a vault shut although nobody mistyped anything. Each has its own words and ways out. */
export type Trouble =
  | 'keychainLocked'
  | 'keychainAbsent'
  | 'keychainMoved'
  | 'storeDamaged'
  | 'storeNewer'
  | 'headerDamaged'
  | 'headerAltered';

/** What an error means for whoever stands before the locked vault; null for an ordinary refusal. */
export function troubleOf({ code, details: { reason } }: AppError): Trouble | null {
  switch (code) {
    case 'DEVICE_SECRET_MISSING':
      return reason === 'keychainLocked' || reason === 'keychainAbsent' ? reason : 'keychainMoved';
    case 'STORE_DAMAGED':
      return 'storeDamaged';
    case 'STORE_NEWER':
      return 'storeNewer';
    case 'HEADER_DAMAGED':
      return 'headerDamaged';
    case 'HEADER_ALTERED':
      return 'headerAltered';
    default:
      return null;
  }
}
