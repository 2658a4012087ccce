import type { EventKind } from '../../shared/contract/app.ts';
import type { AppContract } from '../../shared/contract/index.ts';

/** Parts of the contract whose answers an event may have changed. */
const invalidated = {
  'vault.changed': ['vault', 'backups'],
  'organisation.changed': ['organisations', 'credentials', 'overview', 'rotations', 'resolution'],
  'connection.changed': ['connections', 'credentials', 'overview', 'rotations', 'resolution'],
  'credential.changed': [
    'credentials',
    'organisations',
    'overview',
    'tests',
    'alerts',
    'rotations',
    'resolution',
    'models',
  ],
  'test.progressed': [],
  'test.finished': ['credentials', 'organisations', 'overview', 'tests', 'rotations', 'resolution', 'models'],
  'alert.changed': ['alerts'],
  'rotation.changed': ['rotations'],
  'audit.appended': ['audit'],
  'settings.changed': ['settings', 'plans', 'vault'],
} as const satisfies Record<EventKind, readonly (keyof AppContract)[]>;

/** Which parts of the contract to read again after an event. */
export const invalidatedBy = (kind: EventKind): readonly (keyof AppContract)[] => invalidated[kind];
