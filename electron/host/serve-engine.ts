import { serveControl } from '../core/control/serve-control.ts';
import type { Engine, EnginePorts } from '../core/engine.ts';
import { startWebHost } from './web-host.ts';

export type ServeEngineOptions = {
  readonly engine: Engine;
  readonly ports: Pick<EnginePorts, 'clock' | 'random' | 'log' | 'keychain' | 'paths'>;
  /** 0 takes any free port. */
  readonly port: number;
  readonly pageDir: string;
};

/** A host that serves until it is stopped. */
export type Serving = {
  readonly url: string;
  /** Mints a launch; the path of the redirect file to be opened in a browser. */
  readonly mintLaunch: () => Promise<string>;
  /** Resolves when everything is closed, whoever asked for it. */
  readonly ended: Promise<void>;
  /** Ends the host and the engine it serves. May be called twice. */
  readonly stop: () => Promise<void>;
};

/** Serves an engine on its two doors: the page on loopback, and the control socket for the command line. */
export async function serveEngine({ engine, ports, port, pageDir }: ServeEngineOptions): Promise<Serving> {
  const keychain = await ports.keychain.state();
  const host = await startWebHost({ engine, port, pageDir, ...ports, keychain });
  const ended = Promise.withResolvers<void>();
  let stopping: Promise<void> | null = null;
  const controls = {
    open: async () => ({ kind: 'page' as const, url: host.url, file: await host.mintLaunch() }),
    stop: () => void stop(),
  };
  const control = await serveControl({ engine, controls, ...ports, keychain }).catch(async (error: unknown) => {
    await host.close();
    throw error;
  });
  const closeAll = async () => {
    try {
      await Promise.all([control.close(), host.close()]);
    } finally {
      await engine.close();
      ended.resolve();
    }
  };
  const stop = (): Promise<void> => {
    stopping ??= closeAll();
    return stopping;
  };
  return { url: host.url, mintLaunch: host.mintLaunch, ended: ended.promise, stop };
}
