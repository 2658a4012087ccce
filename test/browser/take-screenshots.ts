// Takes the pictures of docs/screenshots anew: `npm run screenshots`. The product as it runs, with a scripted vendor.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { createTranslator } from '../../shared/i18n/translate.ts';
import type { Language } from '../../shared/model/language.ts';
import { chromiumPath } from './kit/chromium-path.ts';
import { goodKey, otherGoodKey, refusedKey } from './kit/open-ai-vendor.ts';
import { hostProgram, startHost } from './kit/running-host.ts';
import { addKey, button, chooseAction, pasteKey, type Seat } from './kit/steps.ts';
import { openOverview } from './kit/tasks.ts';

type Take = (name: string) => Promise<void>;
type Look = { readonly language: Language; readonly colorScheme: 'light' | 'dark' };

const folder = join(import.meta.dirname, '../../docs/screenshots');
const viewport = { width: 1280, height: 800 };
const agency = { organisations: 24, keysEach: 12 };

/** A client's keys, among them one that is refused. */
const client = '/organisations/cliente-1';

async function goTo({ page }: Seat, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#${to}`;
  }, address);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** A file as clients hand it over: what is recognised, what is there already, what is no key. */
const envFile = [
  '# loja',
  `OPENAI_API_KEY="${otherGoodKey}"`,
  'GROQ_API_KEY=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',
  'REDIS_URL=redis://:senha@cache.example.com:6379',
  'DATABASE_URL=postgresql://loja:senha@db.example.com:5432/loja',
  'DATABASE_URL_ANTIGA=mysql://loja:senha@db.example.com/loja',
  `OPENAI_API_KEY_2=${otherGoodKey}`,
  'SENDGRID_API_KEY=',
  'NODE_ENV=production',
].join('\n');

/** Walks through the product once, from what fails to a key that takes another one's place. */
async function walk(seat: Seat, take: Take): Promise<void> {
  const { page, t } = seat;
  await openOverview(seat);
  await take('overview');
  await goTo(seat, `${client}/keys/AI`);
  await take('category');
  await goTo(seat, '/tests?view=failing&cause=AUTH_INVALID');
  await page.getByRole('grid').waitFor();
  await take('tests');
  await goTo(seat, `${client}/resolution`);
  await page.getByRole('checkbox', { name: 'OpenAI', exact: true }).check();
  await take('resolution');
  await goTo(seat, '/import?whose=cliente-1');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'loja.env', mimeType: 'text/plain', buffer: Buffer.from(envFile) });
  await page.getByRole('row').nth(1).waitFor();
  await take('import');
  await goTo(seat, client);
  await pasteKey(seat, refusedKey);
  await button(seat, t('page.editor.saveAndTest')).click();
  await page
    .getByRole('heading', { name: t('causes.AUTH_INVALID.title') })
    .first()
    .waitFor();
  await take('test');
  await page.keyboard.press('Escape');
  await addKey(seat, goodKey, 'OpenAI 2');
  await chooseAction(seat, 'OpenAI 2', t('page.rotation.action'));
  await page.locator('[name="fields.apiKey"]').fill(otherGoodKey);
  await button(seat, t('page.rotation.add.begin')).click();
  await button(seat, t('page.rotation.takeOver.go')).waitFor();
  await take('rotation');
}

async function takeAll(browser: Browser, { language, colorScheme }: Look): Promise<void> {
  const host = await startHost(hostProgram, { agency, language });
  const context = await browser.newContext({
    locale: language,
    colorScheme,
    reducedMotion: 'reduce',
    viewport,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(`file://${await host.launch()}`);
  await page.waitForURL(`${host.url}**`);
  await walk({ page, t: createTranslator(language) }, async (name) => {
    await page.mouse.move(0, 0);
    // What just opened is still on its way in, even with reduced motion.
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, `${name}.${language.toLowerCase()}.png`) });
  });
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
