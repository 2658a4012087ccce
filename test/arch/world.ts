/** Ways a program touches the world. */
export type Kind = 'clock' | 'chance' | 'timer' | 'network' | 'environment';

/** Globals by name. */
export const globals: ReadonlyMap<string, Kind> = new Map([
  ['setTimeout', 'timer'],
  ['setInterval', 'timer'],
  ['setImmediate', 'timer'],
  ['requestAnimationFrame', 'timer'],
  ['fetch', 'network'],
  ['WebSocket', 'network'],
  ['EventSource', 'network'],
  ['XMLHttpRequest', 'network'],
]);

/** Members of globals by their dotted name. */
export const members: ReadonlyMap<string, Kind> = new Map([
  ['Date.now', 'clock'],
  ['performance.now', 'clock'],
  ['process.hrtime', 'clock'],
  ['process.hrtime.bigint', 'clock'],
  ['Math.random', 'chance'],
  ['crypto.randomUUID', 'chance'],
  ['crypto.getRandomValues', 'chance'],
  ['AbortSignal.timeout', 'timer'],
  ['process.env', 'environment'],
  ['process.argv', 'environment'],
]);

/** Names imported from Node's own modules; `*` is the whole module. */
export const imported: ReadonlyMap<string, Kind> = new Map([
  ['node:timers *', 'timer'],
  ['node:timers/promises *', 'timer'],
  ['node:perf_hooks *', 'clock'],
  ['node:crypto randomBytes', 'chance'],
  ['node:crypto randomUUID', 'chance'],
  ['node:crypto randomInt', 'chance'],
  ['node:crypto randomFillSync', 'chance'],
  ['node:crypto getRandomValues', 'chance'],
  ['node:process env', 'environment'],
  ['node:process argv', 'environment'],
]);

const all: readonly Kind[] = ['clock', 'chance', 'timer', 'network', 'environment'];

/** Where the world may be touched; everywhere else it comes through a port. The page has no environment. */
export const open: ReadonlyMap<string, readonly Kind[]> = new Map([
  ['electron/core/adapters', all],
  ['electron/app', all],
  ['electron/host', all],
  ['electron/cli', all],
  ['renderer/api', ['clock', 'chance', 'timer', 'network']],
  ['renderer/state', ['clock', 'chance', 'timer', 'network']],
]);
