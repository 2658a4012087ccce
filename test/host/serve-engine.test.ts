import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectToOwner } from '../../electron/core/control/connect-owner.ts';
import { serveEngine } from '../../electron/host/serve-engine.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { eventually } from '../kit/eventually.ts';
import { rawRequest } from '../kit/http.ts';
import { memoryKeychain } from '../kit/keychain.ts';
import { launchTab } from '../kit/tab.ts';
import { aPageFolder } from './open-web-host.ts';

async function serving() {
  const { dataDir, pageDir, ports, engine } = aPageFolder();
  let closes = 0;
  const counted = {
    ...engine,
    close: async () => {
      closes += 1;
    },
  };
  const served = await serveEngine({
    engine: counted,
    ports: { ...ports, keychain: memoryKeychain() },
    port: 0,
    pageDir,
  });
  onTestFinished(served.stop);
  return { served, dataDir, ...ports, closes: () => closes };
}

describe('a served engine', () => {
  it('opens its page again for whoever finds it running', async () => {
    const { served, paths, clock } = await serving();
    const owner = ensure(await connectToOwner({ paths, clock }), 'it serves');
    const opened = await owner.client.control.open({});
    expect(opened).toMatchObject({ kind: 'page', url: served.url });
    const launched = await launchTab(served.url, opened.kind === 'page' ? opened.file : '');
    expect(launched.answer.session).not.toBe('');
    owner.close();
  });

  it('ends when it is asked to, with everything it had open', async () => {
    const { served, paths, clock, dataDir, closes } = await serving();
    const file = await served.mintLaunch();
    const owner = ensure(await connectToOwner({ paths, clock }), 'it serves');
    await owner.client.control.stop({});
    await eventually(async () => {
      await clock.advance(0);
      expect(closes()).toBe(1);
    });
    await served.ended;
    expect(existsSync(file)).toBe(false);
    expect(existsSync(join(dataDir, 'run', 'engine.json'))).toBe(false);
    await expect(rawRequest(served.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('closes its engine once, however often it is stopped', async () => {
    const { served, closes } = await serving();
    await Promise.all([served.stop(), served.stop()]);
    await served.stop();
    expect(closes()).toBe(1);
  });
});
