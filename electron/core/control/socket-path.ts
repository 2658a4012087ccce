import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Paths } from '../../ports/paths.ts';

/** Where the control socket of a data folder lies: in its runtime folder; on Windows a named pipe, in no folder. */
export function socketPath(paths: Paths, platform: NodeJS.Platform): string {
  if (platform !== 'win32') return join(paths.runtimeDir, 'control.sock');
  const name = createHash('sha256').update(paths.dataDir).digest('hex').slice(0, 16);
  return `\\\\.\\pipe\\chaveiro-${name}`;
}
