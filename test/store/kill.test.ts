import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { seededRandom } from '../kit/random.ts';
import { foundedStore, openTestStore } from './test-store.ts';

const rounds = 50;
const script = fileURLToPath(new URL('writer-process.ts', import.meta.url));
const random = seededRandom('kills');

/** Lets a writer say so many slugs, kills it without warning, and returns all it said. */
async function killedWriter(path: string, round: number): Promise<readonly string[]> {
  const writer = spawn(process.execPath, [script, path, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(writer, 'exit');
  const said: string[] = [];
  const enough = 1 + (random.bytes(1).readUInt8() % 12);
  for await (const slug of createInterface({ input: writer.stdout })) {
    said.push(slug);
    if (said.length === enough) writer.kill('SIGKILL');
  }
  expect(await exit).toEqual([null, 'SIGKILL']);
  return said;
}

it('a writer killed fifty times loses nothing it acknowledged, and rows and audit agree', async () => {
  const { store: first, path } = foundedStore();
  first.close();
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round += 1) acknowledged.push(...(await killedWriter(path, round)));

  const { store } = openTestStore(path);
  const organisations = store.read.organisations.list({ trashed: false });
  const slugs = new Set(organisations.map(({ slug }) => slug));
  expect(acknowledged.filter((slug) => !slugs.has(slug))).toEqual([]);

  const recorded: string[] = [];
  for (let before: number | null = null; before !== 1; ) {
    const entries = store.auditEntries({ tenant: null, action: 'organisation.created', before, limit: 500 });
    recorded.push(...entries.flatMap(({ records }) => records));
    before = entries.at(-1)?.seq ?? 1;
  }
  expect(recorded.toSorted()).toEqual(organisations.map(({ id }) => id).toSorted());
  expect(store.verifyAudit().brokenAt).toBeNull();
}, 240_000);
