import { test as base, expect, type Page } from '@playwright/test';
import { createTranslator, type Translate } from '../../../shared/i18n/translate.ts';
import type { Language } from '../../../shared/model/language.ts';
import { opensslAvailable } from '../../kit/tls/certificates.ts';
import { chromiumPath } from './chromium-path.ts';
import { type HostStart, hostProgram, type RunningHost, startHost } from './running-host.ts';
import { type Watch, watchContext } from './watched-page.ts';

type Fixtures = {
  readonly language: Language;
  readonly t: Translate;
  /** What runs as the host. */
  readonly program: string;
  /** Folder of the page the host serves; null for the product's. */
  readonly pageDir: string | null;
  /** Clients and keys that are there already; null: not even a vault. */
  readonly agency: NonNullable<HostStart['agency']> | null;
  /** What befell a vault that is there already; null: nothing, and there is none. */
  readonly trouble: NonNullable<HostStart['trouble']> | null;
  readonly host: RunningHost;
  readonly watch: Watch;
};

/** A test with a real host on an empty data folder, and a page of it that is let in and watched. */
export const test = base.extend<Fixtures>({
  language: ['pt-BR', { option: true }],
  locale: ({ language }, use) => use(language),
  t: ({ language }, use) => use(createTranslator(language)),
  program: [hostProgram, { option: true }],
  pageDir: [null, { option: true }],
  agency: [null, { option: true }],
  trouble: [null, { option: true }],
  host: async ({ t: _t, language, program, pageDir, agency, trouble }, use, testInfo) => {
    testInfo.skip(chromiumPath() === null, 'no Chromium on this machine');
    testInfo.skip(!opensslAvailable, 'no OpenSSL 3 to make the certificate of the vendor');
    const host = await startHost(program, { pageDir, agency, trouble, language });
    await use(host);
    await host.stop();
  },
  watch: async ({ context }, use) => {
    const watch = await watchContext(context);
    await use(watch);
    expect(watch.faults, 'what the page must never do').toEqual([]);
  },
  // A page of our own: Playwright's would be opened before anybody watches.
  page: async ({ context, host, watch: _watched }, use) => {
    const page = await context.newPage();
    await openPage(page, host);
    // One clipboard for all pages of the browser: what a test before this one left there is not this one's.
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await use(page);
  },
});

export { expect };

/** Opens the product the way a browser is shown it: through a redirect file. */
export async function openPage(page: Page, host: RunningHost): Promise<void> {
  await page.goto(`file://${await host.launch()}`);
  await page.waitForURL(`${host.url}**`);
}
