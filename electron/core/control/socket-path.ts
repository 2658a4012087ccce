import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Paths } from '../../ports/paths.ts';

/** `sun_path` holds 104 bytes on macOS and 108 on Linux, with its closing zero. */
const maxPathBytes = 103;

/**
 * Where the control socket of a data folder lies.
 *
 * In its own `run` folder; in the runtime folder, under a name made from the data folder, when that path is too long for
 * a unix socket; on Windows a named pipe, which lies in no folder.
 */
export function socketPath(paths: Paths, platform: NodeJS.Platform): string {
  const name = createHash('sha256').update(paths.dataDir).digest('hex').slice(0, 16);
  if (platform === 'win32') return `\\\\.\\pipe\\chaveiro-${name}`;
  const near = join(paths.dataDir, 'run', 'engine.sock');
  return Buffer.byteLength(near) <= maxPathBytes ? near : join(paths.runtimeDir, `chaveiro-${name}.sock`);
}
