import type { Capability } from './category.ts';

/** The infrastructure a client may bring itself: the flag that says so, and the job it is about. */
export const ownInfrastructure = [
  { flag: 'useOwnRedis', job: 'cache' },
  { flag: 'useOwnDatabase', job: 'database' },
  { flag: 'useOwnStorage', job: 'object-storage' },
] as const satisfies readonly { readonly flag: string; readonly job: Capability }[];

export type OwnInfrastructure = (typeof ownInfrastructure)[number];
