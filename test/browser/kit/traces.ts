import type { Page } from '@playwright/test';
import type { Watch } from './watched-page.ts';

/** Where in a page, its storage, its address or its console any of the secrets can be found. */
export async function tracesOf(secrets: readonly string[], page: Page, watch: Watch): Promise<readonly string[]> {
  const places = await page.evaluate(() => ({
    document: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('input, textarea')]
      .map((field) => (field as HTMLInputElement).value)
      .join(' '),
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    address: location.href,
    title: document.title,
    history: JSON.stringify(history.state),
  }));
  const all = { ...places, console: watch.console.join(' ') };
  return Object.entries(all).flatMap(([place, text]) =>
    secrets.some((secret) => text.includes(secret)) ? [place] : [],
  );
}
