import { AsyncIteratorClass, implement } from '@orpc/server';
import type { Engine, HandlerContext } from '../../electron/core/engine.ts';
import { contract } from '../../shared/contract/index.ts';
import type { TestProgress } from '../../shared/contract/tests.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';

export type ScriptedEngine = Engine & {
  /** Sessions the host said were over, in order. */
  readonly closedSessions: readonly string[];
  /** Event streams being served now, and those whose `finally` ran. */
  readonly streams: { readonly open: number; readonly ended: number };
  /** Calls of `credentials.get` and `credentials.copy` that wait. */
  readonly waiting: () => number;
  /** Items the event streams produced so far. */
  readonly produced: () => number;
};

/**
 * A few routes that do what tests of hosts and transports need: no vault, no disk.
 *
 * `app.info` answers the session's id as its name; `app.events` counts from `since`, an item per turn, until it is
 * cancelled, and `credentials.copy` not even then; `vault.unlock` fails with a declared error; `credentials.get` never answers until it is cancelled;
 * `vault.status` answers far more than a frame may hold; `tests.run` opens a stream at once and hands it out when it is
 * cancelled.
 */
export function scriptedEngine(): ScriptedEngine {
  const os = implement(contract).$context<HandlerContext>();
  const closedSessions: string[] = [];
  const streams = { open: 0, ended: 0 };
  let produced = 0;
  let waiting = 0;
  const router = {
    app: os.app.router({
      info: os.app.info.handler(({ context }) => ({
        name: context.session.id,
        version: '0.0.0',
        protocol: 1,
        capabilities: context.session.capabilities,
        language: 'en' as const,
      })),
      events: os.app.events.handler(async function* ({ input, signal }) {
        streams.open += 1;
        try {
          for (let seq = input.since + 1; signal?.aborted !== true; seq += 1) {
            produced += 1;
            yield { type: 'event' as const, seq, kind: 'test.progressed' as const, ids: ['x'.repeat(1_000)] };
            await new Promise((resolve) => setImmediate(resolve));
          }
        } finally {
          streams.open -= 1;
          streams.ended += 1;
        }
      }),
    }),
    vault: {
      unlock: os.vault.unlock.handler(({ errors }) => {
        throw errors.WRONG_PASSPHRASE({ data: { reason: 'tooManyAttempts', params: { attempts: 3 } } });
      }),
      status: os.vault.status.handler(() => ({
        vault: 'none' as const,
        mode: 'normal' as const,
        reason: null,
        owner: null,
        dataDir: 'x'.repeat(9 * 1024 * 1024),
        versions: { app: '0.0.0', protocol: 1, header: null, schema: null },
        deviceSecret: null,
        locksAt: null,
      })),
    },
    tests: {
      run: os.tests.run.handler(async ({ signal }) => {
        streams.open += 1;
        await aborted(ensure(signal, 'every transport passes one')).catch(() => undefined);
        return new AsyncIteratorClass<TestProgress>(
          () => new Promise(() => undefined),
          async () => {
            streams.open -= 1;
            streams.ended += 1;
          },
        );
      }),
    },
    credentials: {
      get: os.credentials.get.handler(async ({ signal }) => {
        waiting += 1;
        try {
          return await aborted(ensure(signal, 'every transport passes one'));
        } finally {
          waiting -= 1;
        }
      }),
      copy: os.credentials.copy.handler(() => {
        waiting += 1;
        return new Promise(() => undefined);
      }),
    },
  };
  return {
    // Sound for tests: they call only the routes above.
    router: router as unknown as Engine['router'],
    closeSession: (id) => closedSessions.push(id),
    close: async () => undefined,
    isWorking: () => waiting > 0,
    isUnlocked: () => false,
    lock: () => undefined,
    language: () => 'en',
    changes: () =>
      new AsyncIteratorClass<never>(
        async () => ({ done: true, value: undefined }),
        async () => undefined,
      ),
    closedSessions,
    streams,
    produced: () => produced,
    waiting: () => waiting,
  };
}

/** Never resolves; rejects with the signal's reason. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
