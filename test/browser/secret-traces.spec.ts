import { goodKey } from './kit/open-ai-vendor.ts';
import { readQueryCache } from './kit/page-memory.ts';
import {
  addKey,
  answerGroups,
  button,
  createVault,
  finishFirstRun,
  passphrase,
  readRecoveryKey,
  row,
  unlock,
} from './kit/steps.ts';
import { expect, test } from './kit/test.ts';
import { tracesOf } from './kit/traces.ts';

/** Awkward to write down: what URLs, JSON and HTML mean something by, and another alphabet. */
const password = `r€d!s:p@ss/w&rd?"<ção>'#%25+\\`;
const redisUrl = `redis://app:${encodeURIComponent(password)}@127.0.0.1:6390`;

test('the search sees a secret wherever a page can keep one', async ({ page, t, watch }) => {
  await finishFirstRun({ page, t });
  const secret = `planted "canary" & more`;
  await page.evaluate(async (text) => {
    localStorage.setItem('a', text);
    sessionStorage.setItem('a', text);
    await cookieStore.set('a', encodeURIComponent(text));
    window.name = text;
    history.replaceState({ text }, '');
    const { console: voice } = window;
    voice.info(text);
    const cache = await caches.open('a');
    await cache.put('/a', new Response(text));
    await new Promise((resolve) => {
      const request = indexedDB.open('a', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('a', { autoIncrement: true }).add({ text });
      request.onsuccess = () => {
        request.result.close();
        resolve(null);
      };
    });
  }, secret);
  expect((await tracesOf([secret], page, watch)).toSorted()).toEqual([
    'cacheStorage',
    'console',
    'cookies',
    'history',
    'indexedDb',
    'localStorage',
    'sessionStorage',
    'windowName',
  ]);
});

test('passphrase and recovery key leave nothing behind once the vault is made', async ({ page, t, watch }) => {
  const seat = { page, t };
  await createVault(seat);
  const groups = await readRecoveryKey(seat);
  await button(seat, t('page.recovery.next')).click();
  await answerGroups(page, groups);
  await button(seat, t('page.recovery.finish')).click();
  await expect(button(seat, t('page.recovery.finish'))).toHaveCount(0);
  await button(seat, t('page.begin.look')).click();
  await expect(button(seat, t('page.lock.now'))).toBeVisible();
  const words = [...groups.values()];
  const secrets = [passphrase, words.join('-'), words.join(' '), words.join(''), ...words];
  expect(await tracesOf(secrets, page, watch)).toEqual([]);
});

test('what is typed, saved, tested and read again is never kept with the answers', async ({ page, t, watch }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await addKey(seat, redisUrl, 'Fila');
  await addKey(seat, goodKey, 'Produção');
  await expect(row(seat, 'Fila')).toBeVisible();
  const secrets = [goodKey, password, encodeURIComponent(password), passphrase];
  expect(await readQueryCache(page)).toContain('Fila');
  expect(await tracesOf(secrets, page, watch)).toEqual([]);
  await page.reload();
  await expect(row(seat, 'Fila')).toBeVisible();
  expect(await tracesOf(secrets, page, watch)).toEqual([]);
});

test('a locked page has forgotten every answer that named something', async ({ page, t, watch }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await addKey(seat, redisUrl, 'Fila');
  await button(seat, t('page.lock.now')).click();
  await expect(page.getByRole('heading', { name: t('page.unlock.title') })).toBeVisible();
  expect(await tracesOf(['Fila', '127.0.0.1:6390', password], page, watch)).toEqual([]);
  await unlock(seat);
  await expect(row(seat, 'Fila')).toBeVisible();
  expect(await tracesOf([passphrase, password], page, watch)).toEqual([]);
});
