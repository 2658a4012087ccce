import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../../electron/core/adapters/random.ts';
import { createRedactor } from '../../../electron/core/adapters/redactor.ts';
import { moveCredential } from '../../../electron/services/arrange-credentials.ts';
import { listCredentials } from '../../../electron/services/credential-queries.ts';
import { sealSecrets } from '../../../electron/services/credential-secrets.ts';
import { foundVault } from '../../../electron/services/founding.ts';
import { openOffer, resolveQuestion } from '../../../electron/services/resolution.ts';
import { createResolutionMemory } from '../../../electron/services/resolution-memory.ts';
import type { ServiceContext } from '../../../electron/services/service-context.ts';
import { openStore } from '../../../electron/store/store.ts';
import type { Transaction } from '../../../electron/store/transaction.ts';
import { catalogue } from '../../../shared/catalogue/index.generated.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { credentialId, type OrganisationId } from '../../../shared/model/ids.ts';
import { makeTempDir } from '../../kit/temp-dir.ts';
import { aRing, putOrganisation } from '../../store/store-writes.ts';
import { aiming, type Figure, type Measure, measured } from '../figure.ts';
import { quantile, samples } from '../timing.ts';

const organisations = 1_000;
const keysEach = 20;
const ofTheLarge = 200;

const random = systemRandom();
const descriptors = new Map(catalogue.map((each) => [each.id, each]));
const openai = ensure(descriptors.get('openai'), 'it is in the catalogue');

function putKeys(tx: Transaction, tenant: OrganisationId, count: number): void {
  for (let position = 0; position < count; position += 1) {
    const record = {
      tenant,
      id: credentialId.parse(random.uuid(tx.at)),
      connection: null,
      provider: position % 2 === 0 ? 'openai' : 'anthropic',
      category: 'AI' as const,
      label: `chave-${position}`,
      fields: {},
      settings: { model: 'gpt-5.4-mini' },
      destination: 'https://api.openai.com',
      customDestination: null,
      position,
      weight: 1,
      active: true,
      scheduledTests: true,
      notes: '',
      expiresAt: null,
      revision: 1,
      createdAt: tx.at,
      updatedAt: tx.at,
      trashedAt: null,
    };
    tx.credentials.insert(record);
    const apiKey = `sk-proj-${randomUUID().replaceAll('-', '').repeat(2)}`;
    if (position % 2 === 0) sealSecrets(tx, { record, descriptor: openai }, { apiKey });
  }
}

/** An open store with everything in it, as services see it. */
function agency(path: string): {
  readonly context: ServiceContext;
  readonly ids: readonly OrganisationId[];
  readonly close: () => void;
} {
  const ids: OrganisationId[] = [];
  const clock = systemClock();
  const store = openStore({
    path: join(path, 'store.db'),
    mode: 'create',
    ring: aRing(),
    clock,
    onAppended: () => undefined,
  });
  foundVault({ store, clock, random, memberName: 'Ana', language: 'en', origin: 'window' });
  for (let from = 0; from <= organisations; from += 100) {
    store.write({ actor: null }, (tx) => {
      for (let at = from; at < Math.min(from + 100, organisations + 1); at += 1) {
        const id = putOrganisation(tx, `cliente-${at}`);
        ids.push(id);
        putKeys(tx, id, at === organisations ? ofTheLarge : keysEach);
        tx.audit({ action: 'organisation.created', tenant: id, records: [id] });
      }
    });
  }
  const actor = { member: store.read.meta.member(), device: store.read.meta.device(), origin: 'window' } as const;
  const memory = createResolutionMemory(store);
  const context = { store, memory, clock, random, redactor: createRedactor(), catalogue: descriptors, actor };
  return { context, ids, close: store.close };
}

/** Samples of something synchronous, each in its own measured call: awaiting would cost more than what is measured. */
function timesOf(count: number, run: (round: number) => unknown): readonly number[] {
  const taken: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const start = performance.now();
    run(round);
    taken.push(performance.now() - start);
  }
  return taken.slice(count / 10).sort((a, b) => a - b);
}

const wordsRead = 20;
const plainWords = 2 ** 24;

/**
 * What the machine itself takes to read as many places of memory as a resolution does, in 128 MiB of plain numbers: a
 * virtual machine in company stalls at places it has not seen for a while, and no program is quicker than that.
 */
function machineItself(): readonly number[] {
  const words = new Float64Array(plainWords).fill(1);
  let sum = 0;
  return timesOf(50_000, (round) => {
    for (let at = 0; at < wordsRead; at += 1) {
      sum += words[(Math.imul(round * wordsRead + at, 2_654_435_761) >>> 0) % plainWords] ?? 0;
    }
    return sum;
  });
}

const inMicroseconds = 1_000;
const goals = { median: 10, worst: 50, opened: 150, list: 50, move: 5 } as const;

const both = (name: string, sorted: readonly number[], median: number, worst: number): readonly Measure[] => [
  aiming(measured(`${name}, p50 (µs)`, quantile(sorted, 0.5) * inMicroseconds, 'count'), median),
  aiming(measured(`${name}, p99 (µs)`, quantile(sorted, 0.99) * inMicroseconds, 'count'), worst),
];

export const figure: Figure = {
  title: `Resolve: ${organisations} organisations, ${organisations * keysEach} credentials`,
  limitMs: 180_000,
  take: async () => {
    const { path, remove } = makeTempDir();
    const { context, ids, close } = agency(path);
    const who = (round: number): number => (round * 7) % organisations;
    const ask = (round: number) => ({
      organisation: `cliente-${who(round)}`,
      connection: null,
      question: { by: 'category', category: 'AI' } as const,
      model: null,
      down: [],
    });
    const cold = timesOf(organisations, (round) => resolveQuestion(context, ask(round)));
    const warm = timesOf(50_000, (round) => resolveQuestion(context, ask(round)));
    const machine = machineItself();
    const opened = timesOf(10_000, (round) => {
      const { chosen } = resolveQuestion(context, ask(round));
      return openOffer(context, ensure(ids[who(round)], 'it was put in'), ensure(chosen, 'everyone has keys'));
    });
    const scope = { kind: 'organisation', organisation: `cliente-${organisations}` } as const;
    const large = () => listCredentials(context, { scope, provider: null, category: null, trashed: false });
    const list = await samples(50, large);
    const moved: number[] = [];
    for (let round = 0; round < 50; round += 1) {
      const { id, revision } = ensure(large()[10], 'it has 200');
      const start = performance.now();
      moveCredential(context, {
        commandId: randomUUID(),
        id,
        expectedRevision: revision,
        position: 0,
        expectedOrder: null,
      });
      moved.push(performance.now() - start);
    }
    close();
    remove();
    return [
      measured('first question of each (µs), p50', quantile(cold, 0.5) * inMicroseconds, 'count'),
      ...both('from memory', warm, goals.median, goals.worst),
      measured(
        `reading ${wordsRead} places of plain memory (µs), p99`,
        quantile(machine, 0.99) * inMicroseconds,
        'count',
      ),
      ...both('with one secret opened', opened, goals.opened, goals.opened),
      aiming(measured(`list of ${ofTheLarge} credentials`, quantile(list, 0.5), 'ms'), goals.list),
      aiming(
        measured(
          'move among them',
          quantile(
            moved.toSorted((a, b) => a - b),
            0.5,
          ),
          'ms',
        ),
        goals.move,
      ),
    ];
  },
};
