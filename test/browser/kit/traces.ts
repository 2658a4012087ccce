import type { Page } from '@playwright/test';
import { readQueryCache, readStorage } from './page-memory.ts';
import type { Watch } from './watched-page.ts';

/** Ways a secret may be written where a page keeps things. */
const writingsOf = (secret: string): readonly string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
];

/** Where in a page, its storage, its memory, its address or its console any of the secrets can be found. */
export async function tracesOf(secrets: readonly string[], page: Page, watch: Watch): Promise<readonly string[]> {
  const places = await page.evaluate(() => ({
    document: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('input, textarea')]
      .map((field) => (field as HTMLInputElement).value)
      .join(' '),
    address: location.href,
    title: document.title,
    history: JSON.stringify(history.state),
  }));
  const cookies = JSON.stringify(await page.context().cookies());
  const kept = { ...(await readStorage(page)), queryCache: await readQueryCache(page) };
  const all = { ...places, ...kept, cookies, console: watch.console.join(' ') };
  return Object.entries(all).flatMap(([place, text]) =>
    secrets.some((secret) => writingsOf(secret).some((writing) => text.includes(writing))) ? [place] : [],
  );
}
