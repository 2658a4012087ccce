import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { finishFirstRun } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

/** A page of another origin on the same machine: cookies even take it for the same site. */
async function openNeighbour(browser: Browser, use: (page: Page) => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Neighbour</title><body></body>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const context = await browser.newContext();
  const page = await context.newPage();
  // Sound: a server that listens on an IP address has an AddressInfo.
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await use(page);
  await context.close();
  server.close();
}

test('no other page can frame this one, whatever element it takes for it', async ({ browser, host }) => {
  await openNeighbour(browser, async (page) => {
    for (const [tag, attribute] of [
      ['iframe', 'src'],
      ['embed', 'src'],
      ['object', 'data'],
    ] as const) {
      const answered = page.waitForResponse(host.url);
      await page.evaluate(
        ([name, key, url]) => {
          const element = document.createElement(name);
          element.setAttribute(key, url);
          document.body.replaceChildren(element);
        },
        [tag, attribute, host.url] as const,
      );
      await answered;
      // Chromium leaves its own error in a refused iframe, and nothing at all in the others.
      const shown = () => page.frames().flatMap((frame) => (frame === page.mainFrame() ? [] : [frame.url()]));
      await expect.poll(() => shown().every((url) => url === 'chrome-error://chromewebdata/')).toBe(true);
    }
  });
});

test('another page can neither read this host nor call it nor hold on to its window', async ({
  browser,
  host,
  page,
  t,
}) => {
  await finishFirstRun({ page, t });
  await openNeighbour(browser, async (neighbour) => {
    const tried = await neighbour.evaluate(async (url) => {
      const outcome = (run: Promise<unknown>) =>
        run.then(
          () => 'done',
          () => 'refused',
        );
      const load = (tag: 'script' | 'img', path: string) =>
        new Promise((resolve, reject) => {
          const element = document.createElement(tag);
          element.onload = resolve;
          element.onerror = reject;
          element.src = `${url}${path}`;
          document.body.append(element);
        });
      const open = () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(`${url.replace('http', 'ws')}rpc`);
          socket.onopen = resolve;
          socket.onerror = reject;
        });
      const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"token":"x"}' };
      return {
        read: await outcome(fetch(`${url}healthz`)),
        opaque: await outcome(fetch(`${url}healthz`, { mode: 'no-cors' })),
        post: await outcome(fetch(`${url}session`, json)),
        script: await outcome(load('script', '')),
        image: await outcome(load('img', 'icon.svg')),
        socket: await outcome(open()),
      };
    }, host.url);
    expect(new Set(Object.values(tried))).toEqual(new Set(['refused']));
    const popup = neighbour.waitForEvent('popup');
    await neighbour.evaluate((url) => {
      Object.assign(window, { held: window.open(url) });
    }, host.url);
    await (await popup).waitForLoadState();
    const isClosed = () => neighbour.evaluate(() => (window as unknown as { held: Window }).held.closed);
    await expect.poll(isClosed).toBe(true);
  });
});
