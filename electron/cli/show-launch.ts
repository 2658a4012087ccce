import type { z } from 'zod';
import type { openAnswer } from '../../shared/contract/cli-answers.ts';
import type { Opened } from '../../shared/contract/control.ts';
import type { World } from './world.ts';

/** Shows what the owner opened: in its window, in a browser, or as a file for a person to open. */
export async function showLaunch(world: World, opened: Opened): Promise<z.infer<typeof openAnswer>> {
  if (opened.kind === 'window') return { opened: 'window', url: null, file: null };
  const isShown = await world.showInBrowser(opened.file);
  return { opened: isShown ? 'page' : 'file', url: opened.url, file: opened.file };
}
