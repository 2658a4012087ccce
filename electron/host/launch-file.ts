import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { webPaths } from '../../shared/contract/web-session.ts';
import { writePrivateFile } from '../core/control/private-file.ts';
import type { Paths } from '../ports/paths.ts';
import { originOf } from './guards.ts';

/**
 * The file through which a launch token reaches a browser: `run/open.html`, readable by its owner only.
 *
 * Command lines can be read by every user of a machine; a file that redirects cannot. The token stands in the fragment,
 * which no browser sends and no server logs.
 */
const launchFilePath = (paths: Paths): string => join(paths.dataDir, 'run', 'open.html');

export async function writeLaunchFile(paths: Paths, port: number, token: string): Promise<string> {
  const path = launchFilePath(paths);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writePrivateFile(path, launchPage(`${originOf(port)}${webPaths.launch}#${token}`));
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
