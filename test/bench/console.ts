import { type Browser, chromium, type Page } from '@playwright/test';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { createTranslator } from '../../shared/i18n/translate.ts';
import { chromiumPath } from '../browser/kit/chromium-path.ts';
import { hostProgram, type RunningHost, startHost } from '../browser/kit/running-host.ts';
import type { Seat } from '../browser/kit/steps.ts';
import { opensslAvailable } from '../kit/tls/certificates.ts';

/** The agency of the console's goals: with its clients 6,510 entries to search. */
export const agency = { organisations: 310, keysEach: 20 } as const;

const language = 'pt-BR';

/** What a figure of the console needs of the machine, and lacks. */
export const consoleLacks = (): string | null => {
  if (chromiumPath() === null) return 'no Chromium on this machine';
  return opensslAvailable ? null : 'no OpenSSL 3 to make the certificate of the vendor';
};

export type Console = {
  /** A page in a browser that has never been here, its watches set, before it goes anywhere. */
  readonly newSeat: () => Promise<Seat>;
  /** Opens the product as a browser is shown it; resolved as soon as the page is asked for. */
  readonly open: (page: Page) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The web host on an agency, or on nothing yet, and a real browser for it. */
export async function startConsole(size: typeof agency | null = agency): Promise<Console> {
  const host = await startHost(hostProgram, { agency: size, language });
  const browser = await chromium.launch({
    executablePath: ensure(chromiumPath(), 'figures that need a Chromium are skipped without one'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  return {
    newSeat: () => newSeat(browser),
    open: (page) => open(page, host),
    close: async () => {
      await browser.close();
      await host.stop();
    },
  };
}

async function newSeat(browser: Browser): Promise<Seat> {
  const context = await browser.newContext({
    locale: language,
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.addInitScript(watchPage);
  return { page: await context.newPage(), t: createTranslator(language) };
}

async function open(page: Page, host: RunningHost): Promise<void> {
  await page.goto(`file://${await host.launch()}`, { waitUntil: 'commit' });
}

/** What a page was seen to do: layout that shifted by itself, and its longest task. */
export type Seen = { readonly shift: number; readonly longestTaskMs: number };

/** Runs in the page, before anything of it. */
function watchPage(): void {
  const seen = { shift: 0, longestTaskMs: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) seen.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTaskMs = Math.max(seen.longestTaskMs, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** What the page was seen to do since it was opened, or since it was last asked. */
export const takeSeen = ({ page }: Seat): Promise<Seen> =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 300));
    // Sound: `watchPage` put it there.
    const { seen } = window as unknown as { readonly seen: { shift: number; longestTaskMs: number } };
    const taken = { ...seen };
    Object.assign(seen, { shift: 0, longestTaskMs: 0 });
    return taken;
  });

/**
 * How long it takes from the next key press until what was asked for is painted, in ms by the page's own clock.
 *
 * `isDone` runs in the page at every frame, with `wanted`.
 */
export async function fromKeyToPaint(
  { page }: Seat,
  press: () => Promise<void>,
  isDone: (wanted: string) => boolean,
  wanted: string,
): Promise<number> {
  // As one text: the page's policy lets nothing be made of a text inside it.
  await page.evaluate(`(${String(armed)})(${String(isDone)}, ${JSON.stringify(wanted)})`);
  await press();
  return page.evaluate(() => (window as unknown as { readonly painted: Promise<number> }).painted);
}

/** Runs in the page: looks at every frame since the next key press, and once more when that frame was painted. */
function armed(isDone: (wanted: string) => boolean, wanted: string): void {
  const painted = new Promise<number>((resolve) => {
    const look = (since: number): void => {
      if (isDone(wanted)) requestAnimationFrame((now) => resolve(Math.max(0, now - since)));
      else requestAnimationFrame(() => look(since));
    };
    addEventListener('keydown', ({ timeStamp }) => look(timeStamp), { once: true, capture: true });
  });
  Object.assign(window, { painted });
}
