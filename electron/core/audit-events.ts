import type { EventKind } from '../../shared/contract/app.ts';
import { missingCase } from '../../shared/errors/exhaustive.ts';
import type { AuditAction } from '../../shared/model/audit-entry.ts';

type Subject = AuditAction extends `${infer Name}.${string}` ? Name : never;

/** What the page must read again after an action. Audited changes and events thus never come apart. */
export function eventOf(action: AuditAction): EventKind | null {
  if (action === 'credential.tested') return 'test.finished';
  // Sound: every action is written `subject.verb`.
  const subject = action.split('.')[0] as Subject;
  switch (subject) {
    case 'vault':
      return 'vault.changed';
    case 'settings':
    case 'plan':
      return 'settings.changed';
    case 'organisation':
      return 'organisation.changed';
    case 'connection':
      return 'connection.changed';
    case 'credential':
      return 'credential.changed';
    case 'alert':
      return 'alert.changed';
    case 'rotation':
      return 'rotation.changed';
    case 'resolution':
      return null;
    default:
      return missingCase(subject);
  }
}
