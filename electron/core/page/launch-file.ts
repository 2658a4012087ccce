import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paths } from '../../ports/paths.ts';
import { writeFileAtomically } from '../../vault/atomic-file.ts';

/**
 * The file through which a launch token reaches a browser: `run/open.html`, readable by its owner only.
 *
 * Command lines can be read by every user of a machine; a file that redirects cannot. The token stands in the fragment,
 * which no browser sends and no server logs.
 */
const launchFilePath = (paths: Paths): string => join(paths.dataDir, 'run', 'open.html');

/** Writes the file that leads a browser to `url`, in place of an older one; its path. */
export function writeLaunchFile(paths: Paths, url: string): string {
  const path = launchFilePath(paths);
  writeFileAtomically(path, launchPage(url));
  return path;
}

/** Takes the file away once its token was used, or can be used no more. */
export const removeLaunchFile = (paths: Paths): Promise<void> => rm(launchFilePath(paths), { force: true });

const launchPage = (url: string): string => `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${url}">
<title>Chaveiro</title>
<a href="${url}">Chaveiro</a>
`;
