import type { Crashes } from '../core/adapters/crashes.ts';
import { ensureBuiltPage } from '../core/page/ensure-page.ts';
import { productVersion } from '../core/product-version.ts';
import { startEngine } from '../core/start-engine.ts';
import { type Serving, serveEngine } from './serve-engine.ts';

export type ServeOptions = {
  /** Null: where this system keeps such data. */
  readonly dataDir: string | null;
  /** Null takes any free port. */
  readonly port: number | null;
  /** Told when the page is built first, which takes some seconds. */
  readonly onBuild?: () => void;
  readonly signal?: AbortSignal;
  /** What closes the engine when the process crashes. */
  readonly crashes: Crashes;
};

/** A service that stops may still be closing its store. */
const waitMs = 10_000;

/**
 * Owns a data folder and serves engine and page until it is stopped.
 *
 * Throws BUSY when another process keeps the folder (ownerElsewhere) or the port (portTaken), INTERNAL where there is no
 * page to serve (pageMissing).
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { dataDir, port, onBuild = () => undefined, signal, crashes } = options;
  const pageDir = await ensureBuiltPage(onBuild);
  const { engine, ports, release } = await startEngine({
    version: productVersion,
    ownerKind: 'service',
    dataDir: dataDir ?? undefined,
    waitMs,
    signal,
    crashes,
  });
  try {
    return await serveEngine({ engine: { ...engine, close: release }, ports, port: port ?? 0, pageDir });
  } catch (error) {
    await release();
    throw error;
  }
}
