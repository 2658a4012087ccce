import type { Page } from '@playwright/test';

/** Everything a page may keep beyond its own life, as text, by where it is kept. */
export const readStorage = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(`IndexedDB refused: ${request.error?.name}`));
      });
    const databases: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        databases.push(name, store, await done(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    const caches: string[] = [];
    for (const name of await window.caches.keys()) {
      const cache = await window.caches.open(name);
      for (const request of await cache.keys()) {
        caches.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    const workers = await navigator.serviceWorker.getRegistrations();
    const { navigation } = window as unknown as {
      readonly navigation: { readonly entries: () => readonly { readonly url: string; getState: () => unknown }[] };
    };
    return {
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      indexedDb: JSON.stringify(databases),
      cacheStorage: caches.join(' '),
      serviceWorkers: workers.map(({ scope }) => scope).join(' '),
      sessionHistory: JSON.stringify(navigation.entries().map((entry) => [entry.url, entry.getState()])),
      loaded: performance
        .getEntries()
        .map(({ name }) => name)
        .join(' '),
      windowName: window.name,
    };
  });

/** What the page's cache of answers holds: its queries and, were there any, its mutations with their inputs. */
export async function readQueryCache(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    type Fiber = {
      readonly memoizedProps: { readonly client?: Client } | null;
      readonly child: Fiber | null;
      readonly sibling: Fiber | null;
    };
    type Client = {
      readonly getQueryCache?: () => { readonly getAll: () => readonly { queryKey: unknown; state: unknown }[] };
      readonly getMutationCache?: () => { readonly getAll: () => readonly { state: unknown }[] };
    };
    const root: unknown = document.getElementById('root');
    // Sound: React keeps its tree in a property of the element it renders into.
    const [, first] =
      Object.entries(root as Record<string, Fiber>).find(([key]) => key.startsWith('__reactContainer')) ?? [];
    const open: (Fiber | null | undefined)[] = [first];
    while (open.length > 0) {
      const fiber = open.pop();
      if (fiber === null || fiber === undefined) continue;
      const client = fiber.memoizedProps?.client;
      if (client?.getQueryCache !== undefined) {
        const queries = client.getQueryCache().getAll();
        const mutations = client.getMutationCache?.().getAll() ?? [];
        return JSON.stringify([
          queries.map(({ queryKey, state }) => [queryKey, state]),
          mutations.map(({ state }) => state),
        ]);
      }
      open.push(fiber.sibling, fiber.child);
    }
    return null;
  });
  if (text === null) throw new Error('The page has no cache of answers to look into');
  return text;
}
