import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProviderModule } from '../../electron/probes/kit/provider-module.ts';
import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { readFixtures, type VendorFixture } from './fixture.ts';

/** Everything that is said about providers in one project folder. */
export type ProviderWorld = {
  readonly catalogue: readonly ProviderDescriptor[];
  readonly providers: readonly ProviderModule[];
  /** Names of the catalogue's files, without their ending. */
  readonly files: readonly string[];
  /** Names of the folders of probes. */
  readonly folders: readonly string[];
  /** Recorded answers by provider. */
  readonly fixtures: ReadonlyMap<string, readonly VendorFixture[]>;
};

/** Reads a project folder through its generated lists. */
export const readProviderWorld = async (root: string): Promise<ProviderWorld> => {
  const load = (path: string) => import(pathToFileURL(join(root, path)).href);
  const { catalogue } = await load('shared/catalogue/index.generated.ts');
  const { providers } = await load('electron/providers/index.generated.ts');
  const fixturesRoot = join(root, 'test/providers/fixtures');
  const entries = readdirSync(join(root, 'electron/providers'), { withFileTypes: true });
  return {
    catalogue,
    providers,
    files: readdirSync(join(root, 'shared/catalogue/providers')).map((name) => name.replace(/\.ts$/, '')),
    folders: entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
    fixtures: new Map(readdirSync(fixturesRoot).map((id) => [id, readFixtures(fixturesRoot, id)])),
  };
};
