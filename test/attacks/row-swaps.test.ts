import { describe, expect, it } from 'vitest';
import type { Database } from '../../electron/store/sqlite.ts';
import { afterwards, type Cell, nameOf, overwrite, sealedAt, sealedStore } from './row-swaps-kit.ts';

const pairsOf = <T>(all: readonly T[]): readonly (readonly [from: T, to: T])[] =>
  all.flatMap((from) => all.filter((to) => to !== from).map((to) => [from, to] as const));

/** In what two places differ. */
const difference = ({ place: one }: Cell, { place: other }: Cell): string =>
  (['tenant', 'table', 'record', 'field'] as const).filter((part) => one[part] !== other[part]).join('+');

type KeyRow = { readonly tenant: string; readonly generation: number; readonly wrapped: Buffer };

const keysOf = (database: Database): readonly KeyRow[] =>
  // Sound: the query names its columns.
  database.prepare('select tenant, generation, wrapped from data_key').all({}) as KeyRow[];

const putWrapped = (database: Database, { tenant, generation }: KeyRow, wrapped: Buffer): void =>
  void database
    .prepare('update data_key set wrapped = $wrapped where tenant = $tenant and generation = $generation')
    .run({ tenant, generation, wrapped });

describe('a sealed value in the place of another, its stamp with it', () => {
  it('is refused by the name of its place for every pair there is, and every other opens', () => {
    const store = sealedStore();
    const differences = new Set<string>();
    const wrong = pairsOf(store.cells).filter(([from, to]) => {
      differences.add(difference(from, to));
      const told = afterwards(store, (database) => overwrite(database, to, sealedAt(database, from)));
      const isNoticed = to.table === 'audit' ? told.brokenAt === Number(to.place.record) : !told.rowsHold;
      return !isNoticed || told.refused.join() !== nameOf(to);
    });
    expect(wrong.map(([from, to]) => `${nameOf(from)} at ${nameOf(to)}`)).toEqual([]);
    expect([...differences].sort()).toEqual([
      'field',
      'record',
      'record+field',
      'table+record+field',
      'tenant+record',
      'tenant+record+field',
      'tenant+table+record+field',
    ]);
  });

  it('is refused under the number of another generation, whether that has a key or not', () => {
    const store = sealedStore();
    for (const cell of store.cells) {
      for (const generation of [1, 2, 3]) {
        const told = afterwards(store, (database) => {
          const { sealed, stamp } = sealedAt(database, cell);
          const renumbered = Buffer.from(sealed);
          renumbered.writeUInt32BE(sealed.readUInt32BE(3) === generation ? 9 : generation, 3);
          overwrite(database, cell, { sealed: renumbered, stamp });
        });
        expect(told.refused).toEqual([nameOf(cell)]);
      }
    }
  });
});

describe('a wrapped data key in the place of another', () => {
  it('is told for every pair there is, costs what it sealed, and nobody else', () => {
    const store = sealedStore();
    let keys: readonly KeyRow[] = [];
    afterwards(store, (database) => {
      keys = keysOf(database);
    });
    expect(keys).toHaveLength(4);
    for (const [from, to] of pairsOf(keys)) {
      let sealed: readonly string[] = [];
      const told = afterwards(store, (database) => {
        putWrapped(database, to, from.wrapped);
        sealed = store.cells
          .filter(({ place }) => place.tenant === to.tenant)
          .filter((cell) => sealedAt(database, cell).sealed.readUInt32BE(3) === to.generation)
          .map(nameOf);
      });
      expect(told).toMatchObject({ rowsHold: false, damagedTenants: [to.tenant], refused: sealed });
      expect(sealed.length).toBeGreaterThan(0);
    }
  });
});
