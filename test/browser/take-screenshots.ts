// Takes the pictures of docs/screenshots anew: `npm run screenshots`. The product as it runs, with a scripted vendor.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { createTranslator } from '../../shared/i18n/translate.ts';
import type { Language } from '../../shared/model/language.ts';
import { chromiumPath } from './kit/chromium-path.ts';
import { goodKey, otherGoodKey, refusedKey } from './kit/open-ai-vendor.ts';
import { hostProgram, startHost } from './kit/running-host.ts';
import { addKey, button, chooseAction, createVault, field, finishFirstRun, pasteKey, type Seat } from './kit/steps.ts';

type Take = (seat: Seat, name: string) => Promise<void>;
type Look = { readonly language: Language; readonly colorScheme: 'light' | 'dark' };

const folder = join(import.meta.dirname, '../../docs/screenshots');
const width = 1280;
const height = 800;

/** Names of a small agency, in the language of the picture. */
const names = {
  'pt-BR': {
    clients: ['Padaria São João', 'Clínica Aurora', 'Acme Comércio'],
    keys: ['Produção', 'Reserva', 'Antiga'],
  },
  en: { clients: ['Northwind Bakery', 'Aurora Clinic', 'Acme Trading'], keys: ['Production', 'Spare', 'Old'] },
} as const;

async function createClient({ page, t }: Seat, name: string): Promise<void> {
  await button({ page, t }, t('page.organisations.add')).click();
  await field({ page, t }, t('page.organisations.name')).fill(name);
  await field({ page, t }, t('page.organisations.taxId')).fill('12.ABC.345/01DE-35');
  await button({ page, t }, t('page.organisations.create')).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Walks through the product once, from the first run to failing and passing tests. */
async function walk(seat: Seat, language: Language, take: Take): Promise<void> {
  const { page, t } = seat;
  const { clients, keys } = names[language];
  const [main, spare, old] = keys;
  await finishFirstRun(seat);
  for (const client of clients) await createClient(seat, client);
  await addKey(seat, goodKey, main);
  await addKey(seat, refusedKey, spare);
  await addKey(seat, otherGoodKey, old);
  await chooseAction(seat, old, t('page.keyAction.disable'));
  await button(seat, t('page.keys.testAll')).click();
  await page.getByText(t('page.test.again')).waitFor();
  await page.goBack();
  await pasteKey(seat, 'postgresql://loja:segredo@db.exemplo.com.br:5432/loja?sslmode=verify-full');
  await take(seat, 'editor');
  await button(seat, t('page.editor.save')).click();
  await page.getByRole('article', { name: 'PostgreSQL' }).waitFor();
  await page.mouse.move(0, 0);
  await take(seat, 'keys');
  await button(seat, t('page.keyAction.test', { label: spare })).click();
  await page.getByRole('heading', { name: t('causes.AUTH_INVALID.title') }).waitFor();
  await take(seat, 'test');
}

async function openPage(browser: Browser, { language, colorScheme }: Look, launch: string): Promise<Page> {
  const context = await browser.newContext({
    locale: language,
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(`file://${launch}`);
  await page.waitForURL(/127\.0\.0\.1/);
  return page;
}

async function takeAll(browser: Browser, look: Look): Promise<void> {
  const t = createTranslator(look.language);
  const take: Take = async ({ page }, name) => {
    // What just opened is still on its way in, even with reduced motion.
    await page.waitForTimeout(400);
    const path = join(folder, `${name}.${look.language.toLowerCase()}.png`);
    await page.screenshot({ path });
  };
  const firstHost = await startHost(hostProgram);
  const first = { page: await openPage(browser, look, await firstHost.launch()), t };
  await createVault(first);
  await take(first, 'recovery-key');
  await firstHost.stop();
  const host = await startHost(hostProgram);
  await walk({ page: await openPage(browser, look, await host.launch()), t }, look.language, take);
  await host.stop();
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: ensure(chromiumPath(), 'pictures need a Chromium on this machine'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
await takeAll(browser, { language: 'pt-BR', colorScheme: 'light' });
await takeAll(browser, { language: 'en', colorScheme: 'dark' });
await browser.close();
