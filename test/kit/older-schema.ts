import { migrate } from '../../electron/store/migrate.ts';
import { firstSchema } from '../../electron/store/migrations/0010-first-schema.ts';
import { Database } from '../../electron/store/sqlite.ts';

/** Columns by table. */
function shapeOf(database: Database): ReadonlyMap<string, readonly string[]> {
  // Sound: both queries name the one column they return.
  const names = (sql: string) => (database.prepare(sql).all({}) as { name: string }[]).map(({ name }) => name);
  const tables = names("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'");
  return new Map(tables.map((table) => [table, names(`select name from pragma_table_info('${table}')`)]));
}

/** Takes an open store back to the schema of the first release: what later steps added is dropped. */
export function dropLaterSteps(database: Database): void {
  const first = new Database(':memory:');
  migrate(first, [firstSchema]);
  const known = shapeOf(first);
  first.close();
  for (const [table, columns] of shapeOf(database)) {
    const before = known.get(table);
    if (before === undefined) database.exec(`drop table "${table}"`);
    else {
      for (const column of columns.filter((name) => !before.includes(name))) {
        database.exec(`alter table "${table}" drop column "${column}"`);
      }
    }
  }
  database.pragma(`user_version = ${firstSchema.version}`);
}
