import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { sections } from '../../../renderer/features/settings/sections.ts';

const routes = join(import.meta.dirname, '../../../renderer/app/routes');

/** Only in a development build. */
const inDevelopment = ['/parts'];

/** Paths as the routes name them: a screen added there is judged here without anybody's doing. */
const paths = (): readonly string[] =>
  readdirSync(routes)
    .flatMap((file) => [...readFileSync(join(routes, file), 'utf8').matchAll(/\bpath: '([^']+)'/g)])
    .map(([, path = '']) => path)
    .filter((path) => !inDevelopment.includes(path));

/** What stands for each part of a path that is chosen; a client whose keys have every status. */
const client = 'cliente-1';
const chosen: Readonly<Record<string, readonly string[]>> = {
  $organisation: [client],
  $category: ['AI', 'TTS'],
  $section: Object.keys(sections),
};

/** States of screens that stand in the address, besides each screen as it opens. */
const views = [
  '/organisations/cliente-1?view=overview',
  '/organisations/cliente-1?view=details',
  '/organisations/cliente-1?view=trash',
  '/organisations?view=trash',
  '/organisations?find=zzzz',
  '/organisations/nobody',
  '/nowhere',
];

const filled = (path: string, choices: Readonly<Record<string, readonly string[]>>): readonly string[] => {
  const [name] = /\$\w+/.exec(path) ?? [];
  if (name === undefined) return [path];
  return (choices[name] ?? []).flatMap((value) => filled(path.replace(name, value), choices));
};

/** Addresses of every screen and of its states, with the id of one key. */
export const addresses = (credential: string): readonly string[] => [
  ...paths().flatMap((path) => filled(path, { ...chosen, $credential: [credential] })),
  ...views,
];

/** The id of a key, as the page asks the engine for keys and shows where each is. */
export async function someCredential(page: Page): Promise<string> {
  await goTo(page, `/organisations/${client}`);
  const link = page.locator('a[href*="#/keys/"]').first();
  const address = await link.getAttribute('href');
  return address?.replace(/^.*#\/keys\/([^/?]+).*$/, '$1') ?? '';
}

/** Goes to a screen as a bookmark does, and waits until it stands. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#${to}`;
  }, address);
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
  // Two frames: what came with the last answer is drawn.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
