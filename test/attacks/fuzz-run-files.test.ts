import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readAnnouncement } from '../../electron/core/control/announcement.ts';
import { connectToOwner } from '../../electron/core/control/connect-owner.ts';
import { serveControl } from '../../electron/core/control/serve-control.ts';
import { createUnlockAttempts } from '../../electron/core/unlock-attempts.ts';
import { isAppError } from '../../shared/errors/app-error.ts';
import { fakeClock } from '../kit/clock.ts';
import { testEngine } from '../kit/engine.ts';
import { memoryLog } from '../kit/log.ts';
import { seededRandom } from '../kit/random.ts';
import { scriptedEngine } from '../kit/scripted-engine.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { fuzz, patience, verdictOf } from './fuzzing.ts';
import { hostileText, mutated, mutatedBytes } from './mutations.ts';

const largest = 300 * 1024 * 1024;

function aDataFolder() {
  const dataDir = tempDir();
  mkdirSync(join(dataDir, 'run'), { mode: 0o700 });
  return { dataDir, runtimeDir: dataDir };
}

/** What may lie in the place of a file of ours. */
const anythingFor = (valid: object): fc.Arbitrary<Buffer> =>
  fc.oneof(
    { weight: 3, arbitrary: mutated(valid).map((value) => Buffer.from(JSON.stringify(value) ?? '')) },
    mutatedBytes(Buffer.from(JSON.stringify(valid))),
    hostileText.map((text) => Buffer.from(text)),
  );

async function announcedOwner() {
  const paths = aDataFolder();
  const clock = fakeClock();
  const served = await serveControl({
    engine: scriptedEngine(),
    controls: { open: async () => ({ kind: 'window' }), stop: () => undefined },
    paths,
    clock,
    random: seededRandom(),
    log: memoryLog(),
    keychain: 'absent',
  });
  onTestFinished(served.close);
  const file = join(paths.dataDir, 'run', 'engine.json');
  return { paths, clock, file, announced: JSON.parse(readFileSync(file, 'utf8')) };
}

describe('run/engine.json', () => {
  it('leads to its owner, to nobody, or to BUSY, whatever it says', patience, async () => {
    const { paths, clock, file, announced } = await announcedOwner();
    await fuzz(anythingFor(announced), async (bytes) => {
      writeFileSync(file, bytes);
      const verdict = await verdictOf(async () => (await connectToOwner({ paths, clock }))?.close());
      expect(['accepted', 'BUSY']).toContain(verdict);
    });
  });

  // Found by the above: a number was taken for a port of this machine, which then was told the token, or for a fault.
  it.each(['open', '0', '65536', '1e999'])('never leads to a port: %s', async (port) => {
    const { paths, clock, file, announced } = await announcedOwner();
    const callers: unknown[] = [];
    const listener = createServer((socket) => {
      callers.push(socket);
      socket.destroy();
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void listener.close());
    // Sound: it listens on an IP address.
    const open = String((listener.address() as AddressInfo).port);
    writeFileSync(file, JSON.stringify({ ...announced, socket: port === 'open' ? open : port }));
    expect(await connectToOwner({ paths, clock })).toBeNull();
    expect(callers).toEqual([]);
  });

  it('is not read where it is far larger than one can be', async () => {
    const { paths, file } = await announcedOwner();
    truncateSync(file, largest);
    const before = process.memoryUsage().rss;
    expect(readAnnouncement(paths)).toBeNull();
    expect(process.memoryUsage().rss - before).toBeLessThan(largest / 2);
  });
});

describe('run/attempts.json', () => {
  const valid = { failures: 6, firstAt: fakeClock().now() - 10, lastAt: fakeClock().now() };

  it('makes the next try wait five minutes at most, and counts on, whatever it says', patience, async () => {
    const paths = aDataFolder();
    const file = join(paths.dataDir, 'run', 'attempts.json');
    const attempts = createUnlockAttempts(paths, fakeClock());
    await fuzz(anythingFor(valid), (bytes) => {
      writeFileSync(file, bytes);
      try {
        attempts.requireTurn();
      } catch (error) {
        if (!isAppError(error)) throw error;
        expect(error.code).toBe('LIMIT_EXCEEDED');
        expect(error.details.params?.seconds).toBeLessThanOrEqual(300);
      }
      attempts.fail();
      expect(JSON.parse(readFileSync(file, 'utf8')).failures).toBeGreaterThan(0);
    });
  });
});

it('no engine falls over files of its run folder it did not write', patience, async () => {
  const files = fc.constantFrom('engine.json', 'attempts.json');
  await fuzz(
    fc.tuple(files, anythingFor({ failures: 1, firstAt: 1, lastAt: 1 })),
    async ([name, bytes]) => {
      const { client, dataDir, engine } = testEngine({ dataDir: aDataFolder().dataDir });
      writeFileSync(join(dataDir, 'run', name), bytes);
      expect((await client().vault.status({})).vault).toBe('none');
      await engine.close();
    },
    300,
  );
});
