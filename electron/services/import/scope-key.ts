import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import { missingCase } from '../../../shared/errors/exhaustive.ts';

/** One text per scope. */
export function scopeKey(scope: ScopeRef): string {
  switch (scope.kind) {
    case 'system':
      return 'system';
    case 'organisation':
      return `organisation ${scope.organisation}`;
    case 'connection':
      return `connection ${scope.connection}`;
    default:
      return missingCase(scope);
  }
}
