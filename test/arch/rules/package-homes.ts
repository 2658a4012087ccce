import { allImports, packageOf } from '../kit/imports.ts';
import type { Rule } from '../kit/rule.ts';
import { isIn } from '../kit/tree.ts';

/** A primitive that touches the world is imported in one place, and from there passed on behind a port. */
const homes: Readonly<Record<string, readonly string[]>> = {
  electron: ['electron/app'],
  'better-sqlite3-multiple-ciphers': ['electron/store'],
  '@node-rs/argon2': ['electron/core/adapters'],
  '@napi-rs/keyring': ['electron/core/adapters'],
  commander: ['electron/cli'],
  ws: ['electron/core/transport', 'electron/host', 'electron/cli'],
  pg: ['electron/providers', 'electron/remote'],
  ioredis: ['electron/providers'],
  ssh2: ['electron/probes/kit/ssh'],
  react: ['renderer'],
  'react-dom': ['renderer'],
};

/** Node's own modules that a folder may not touch. Types are free, but for Electron's. */
const closed: readonly { readonly folder: string; readonly modules: RegExp; readonly why: string }[] = [
  { folder: 'shared', modules: /^node:/, why: 'shared runs anywhere' },
  { folder: 'renderer', modules: /^node:/, why: 'the page has no Node' },
  { folder: 'electron/ports', modules: /^node:/, why: 'ports are types' },
  { folder: 'electron/domain', modules: /^node:/, why: 'domain is pure' },
  { folder: 'electron/services', modules: /^node:/, why: 'services reach the world through ports' },
  {
    folder: 'electron/providers',
    modules: /^node:(net|tls|dns|http|https|http2|dgram)$/,
    why: "providers use the kit's sockets and HTTP",
  },
  { folder: 'electron/vault', modules: /^node:(net|tls|dns|http|https|http2|dgram)$/, why: 'the vault calls no one' },
  { folder: 'electron/store', modules: /^node:(net|tls|dns|http|https|http2|dgram)$/, why: 'the store calls no one' },
];

export const packageHomesRule: Rule = {
  promise: 'a package or Node module that touches the world is imported only where it belongs',
  check: (tree) =>
    allImports(tree).flatMap(({ from, line, specifier, typeOnly }) => {
      const name = packageOf(specifier);
      if (name === null || isIn(from, 'test') || (typeOnly && name !== 'electron')) return [];
      const home = homes[name];
      const astray = home !== undefined && !home.some((folder) => isIn(from, folder));
      const shut = closed.filter(({ folder, modules }) => isIn(from, folder) && modules.test(name));
      return [
        ...(astray ? [{ path: from, line, message: `${name} belongs to ${home.join(', ')}` }] : []),
        ...shut.map(({ why }) => ({ path: from, line, message: `${name}: ${why}` })),
      ];
    }),
  faults: [
    { what: 'electron in core', files: { 'electron/core/a.ts': "import { app } from 'electron';\n" } },
    { what: 'a type of electron in core', files: { 'electron/core/a.ts': "import type { App } from 'electron';\n" } },
    {
      what: 'SQLite outside the store',
      files: { 'electron/services/a.ts': "import Database from 'better-sqlite3-multiple-ciphers';\n" },
    },
    { what: 'sockets in a provider', files: { 'electron/providers/x/a.ts': "import { connect } from 'node:net';\n" } },
    { what: 'HTTPS in a provider', files: { 'electron/providers/x/a.ts': "import('node:https');\n" } },
    { what: 'files in a service', files: { 'electron/services/a.ts': "import { open } from 'node:fs/promises';\n" } },
    { what: 'files in domain', files: { 'electron/domain/a.ts': "import { open } from 'node:fs';\n" } },
    { what: 'Node in shared', files: { 'shared/a.ts': "import { createHash } from 'node:crypto';\n" } },
    { what: 'Node in the page', files: { 'renderer/a.ts': "export * from 'node:path';\n" } },
  ],
  fine: [
    {
      what: 'each at home, and types anywhere',
      files: {
        'electron/app/main.ts': "import { app } from 'electron';\n",
        'electron/store/open.ts': "import Database from 'better-sqlite3-multiple-ciphers';\n",
        'electron/ports/a.ts': "import type { Duplex } from 'node:stream';\n",
        'electron/providers/redis/a.ts': "import { Redis } from 'ioredis';\n",
      },
    },
  ],
};
