/** What one layer may import besides itself and `shared`: running code, and types alone. */
export type Layer = {
  readonly folder: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
};

const engine = ['electron/ports', 'electron/domain', 'electron/vault', 'electron/store', 'electron/remote'];

/**
 * Who may import whom. The deepest folder that holds a file is its layer; a folder allowed stands for all below it.
 * Ports are types that every host makes or takes, so hosts may name them.
 */
export const layers: readonly Layer[] = [
  { folder: 'shared', values: [], types: [] },
  { folder: 'electron/ports', values: [], types: [] },
  { folder: 'electron/domain', values: [], types: ['electron/ports'] },
  { folder: 'electron/vault', values: [], types: ['electron/ports', 'electron/domain'] },
  { folder: 'electron/store', values: [], types: ['electron/ports', 'electron/domain'] },
  { folder: 'electron/remote', values: [], types: ['electron/ports', 'electron/domain'] },
  { folder: 'electron/probes', values: [], types: ['electron/ports', 'electron/domain'] },
  {
    folder: 'electron/providers',
    values: ['electron/probes/kit'],
    types: ['electron/ports', 'electron/domain'],
  },
  {
    folder: 'electron/services',
    values: ['electron/domain'],
    types: ['electron/ports', 'electron/vault', 'electron/store'],
  },
  { folder: 'electron/gateway', values: ['electron/domain'], types: ['electron/ports', 'electron/services'] },
  {
    folder: 'electron/core',
    values: [...engine, 'electron/probes', 'electron/providers', 'electron/services', 'electron/gateway'],
    types: [],
  },
  { folder: 'electron/host', values: ['electron/core'], types: ['electron/ports'] },
  { folder: 'electron/cli', values: ['electron/core', 'electron/host'], types: ['electron/ports'] },
  { folder: 'electron/app', values: ['electron/core'], types: ['electron/ports'] },
  { folder: 'electron/app/preload', values: [], types: [] },
  { folder: 'renderer/theme', values: [], types: [] },
  { folder: 'renderer/i18n', values: [], types: [] },
  { folder: 'renderer/api', values: [], types: [] },
  { folder: 'renderer/state', values: ['renderer/api', 'renderer/i18n'], types: [] },
  { folder: 'renderer/ui', values: ['renderer/theme', 'renderer/i18n', 'renderer/state'], types: [] },
  {
    folder: 'renderer/features',
    values: ['renderer/theme', 'renderer/i18n', 'renderer/api', 'renderer/state', 'renderer/ui'],
    types: [],
  },
  {
    folder: 'renderer',
    values: [],
    types: [],
  },
  // A step of its own builds the page and drives the browser as the product's configuration says.
  { folder: 'test', values: ['electron', 'renderer', 'playwright.config.ts', 'vite.config.ts'], types: [] },
];

/** Folders whose subfolders are strangers to each other: provider from provider, feature from feature. */
export const separated = ['electron/providers', 'renderer/features'] as const;
