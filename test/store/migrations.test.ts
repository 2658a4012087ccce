import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate, versionOf } from '../../electron/store/migrate.ts';
import type { Migration } from '../../electron/store/migration.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { Database } from '../../electron/store/sqlite.ts';
import { tempDir } from '../kit/temp-dir.ts';

const manifest: unknown = JSON.parse(readFileSync(new URL('migration-manifest.json', import.meta.url), 'utf8'));

const hashOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');

const step = (version: number, sql: string): Migration => ({ version, name: `step ${version}`, sql });

function freshDatabase() {
  return new Database(join(tempDir(), 'plain.db'));
}

describe('the steps of the schema', () => {
  it('are as they were released: stores exist that were made by them', () => {
    expect(Object.fromEntries(migrations.map((one) => [`${one.version} ${one.name}`, hashOf(one)]))).toEqual(manifest);
  });

  it('are numbered in ascending tens', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    expect(versions.every((version) => version % 10 === 0)).toBe(true);
  });

  it('put the tenant first in the key of every table that has one', () => {
    const database = freshDatabase();
    migrate(database);
    const tables = database
      .prepare(
        `select m.name as name, min(case when c.pk > 0 then c.pk end) as pk, i.pk as tenantPk
         from sqlite_schema m join pragma_table_info(m.name) c join pragma_table_info(m.name) i on i.name = 'tenant'
         where m.type = 'table' and m.name <> 'audit' group by m.name`,
      )
      .all({}) as { name: string; tenantPk: number }[];
    expect(tables.length).toBeGreaterThan(6);
    expect(tables.filter(({ tenantPk }) => tenantPk !== 1)).toEqual([]);
  });
});

describe('a migration', () => {
  it('runs only what is missing, in order', () => {
    const database = freshDatabase();
    migrate(database, [step(10, 'create table a (x integer) strict')]);
    migrate(database, [step(10, 'broken'), step(20, 'alter table a add y integer')]);
    expect(versionOf(database)).toBe(20);
  });

  it('that fails leaves the schema as the step before left it', () => {
    const database = freshDatabase();
    const steps = [
      step(10, 'create table a (x integer) strict'),
      step(20, 'create table b (x integer) strict; broken'),
    ];
    expect(() => migrate(database, steps)).toThrow();
    const names = database.prepare("select name from sqlite_schema where type = 'table'").all({});
    expect([versionOf(database), names]).toEqual([10, [{ name: 'a' }]]);
  });
});
