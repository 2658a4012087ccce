import { lineAt, type Rule } from '../kit/rule.ts';
import { childOf, childrenOf, type Node, nameOf, type Place, quasiText, stringOf, walk } from '../kit/syntax.ts';
import type { Tree } from '../kit/tree.ts';

const store = 'electron/store/';
const migrations = 'electron/store/migrations/';

/** What names one record, of whomever it is. */
const recordIds = /^(Credential|Connection|Alert|Rotation|Project)Id$/;
const tenants: ReadonlySet<string> = new Set(['Tenant', 'OrganisationId']);

/**
 * What is found by its id alone, because the id is all its caller has: whose a record is, and records that carry their
 * tenant to the caller, who checks it. A new one belongs here only with such a reason.
 */
const byIdAlone: ReadonlySet<string> = new Set([
  'credential-table ownerOf',
  'connection-table ownerOf',
  'alert-table close',
  'alert-table acknowledge',
  'rotation-table get',
]);

/** The tables with a column that says whose a row is. */
const tenantTables = (tree: Tree): ReadonlySet<string> =>
  new Set(
    tree.sources
      .filter(({ path }) => path.startsWith(migrations))
      .flatMap(({ text }) => [...text.matchAll(/create table (\w+) \(([^;]*)/g)])
      .flatMap(([, table = '', columns = '']) => (/^\s*tenant text/m.test(columns) ? [table] : [])),
  );

/** All that a function says in SQL. */
function textsOf(body: Node): string {
  const texts: string[] = [];
  walk(body, (node) => {
    if (node.type === 'TemplateElement') texts.push(quasiText(node));
    else if (node.type === 'Literal') texts.push(stringOf(node) ?? '');
    return undefined;
  });
  return texts.join(' ');
}

const tablesIn = (sql: string): readonly string[] =>
  [...sql.matchAll(/\b(?:from|join|into|update) (\w+)/g)].map(([, table = '']) => table);

const typeOf = (parameter: Node | undefined): string => {
  const annotation = childOf(parameter ?? { type: '', start: 0 }, 'typeAnnotation');
  const type = annotation === null ? null : childOf(annotation, 'typeAnnotation');
  return type === null ? '' : nameOf(childOf(type, 'typeName'));
};

const isFunction = ({ type }: Node): boolean => type === 'ArrowFunctionExpression' || type === 'FunctionExpression';

const calledAs = (place: Place | null): string =>
  place === null ? '' : nameOf(childOf(place.parent, 'key') ?? childOf(place.parent, 'id'));

export const tenantFirstRule: Rule = {
  promise: 'a function of the store that finds a tenant’s record takes the tenant first',
  check: (tree) => {
    const owned = tenantTables(tree);
    const files = tree.sources.filter(({ path }) => path.startsWith(store) && !path.startsWith(migrations));
    return files.flatMap(({ path, text, syntax }) => {
      const found: { readonly at: number; readonly name: string }[] = [];
      walk(syntax().program, (node, place) => {
        if (!isFunction(node)) return undefined;
        const parameters = childrenOf(node, 'params');
        const body = childOf(node, 'body');
        if (body === null || tenants.has(typeOf(parameters[0]))) return undefined;
        if (!parameters.some((parameter) => recordIds.test(typeOf(parameter)))) return undefined;
        const name = calledAs(place);
        const isOwned = tablesIn(textsOf(body)).some((table) => owned.has(table));
        if (isOwned && !byIdAlone.has(`${path.slice(store.length, -'.ts'.length)} ${name}`)) {
          found.push({ at: node.start, name });
        }
        return undefined;
      });
      return found.map(({ at, name }) => ({ path, line: lineAt(text, at), message: `${name} takes no tenant first` }));
    });
  },
  faults: [
    {
      what: 'an id alone',
      files: {
        'electron/store/migrations/0010-a.ts':
          'export const a = `create table thing (\n  tenant text not null,\n  id text);`;\n',
        'electron/store/thing-table.ts':
          "export const reads = (db: Readable) => ({\n  get: (id: CredentialId) => db.one('select * from thing where id = $id', { id }),\n});\n",
      },
    },
    {
      what: 'the tenant behind the id',
      files: {
        'electron/store/migrations/0010-a.ts':
          'export const a = `create table thing (\n  tenant text not null,\n  id text);`;\n',
        'electron/store/thing-table.ts':
          'export const writes = (db: Writable) => ({\n  drop: (id: ConnectionId, tenant: Tenant) => db.run(`delete from thing where tenant = $tenant and id = $id`, { id, tenant }),\n});\n',
      },
    },
  ],
  fine: [
    {
      what: 'the tenant first, and a table that is nobody’s',
      files: {
        'electron/store/migrations/0010-a.ts':
          'export const a = `create table thing (\n  tenant text not null,\n  id text);\ncreate table other (\n  id text);`;\n',
        'electron/store/thing-table.ts':
          "export const reads = (db: Readable) => ({\n  get: (tenant: Tenant, id: CredentialId) => db.one('select * from thing where tenant = $tenant and id = $id', { tenant, id }),\n  other: (id: CredentialId) => db.one('select * from other where id = $id', { id }),\n});\n",
      },
    },
    {
      what: 'whose a credential is',
      files: {
        'electron/store/migrations/0010-a.ts':
          'export const a = `create table credential (\n  tenant text not null,\n  id text);`;\n',
        'electron/store/credential-table.ts':
          "export const reads = (db: Readable) => ({\n  ownerOf: (id: CredentialId) => db.one('select tenant from credential where id = $id', { id }),\n});\n",
      },
    },
  ],
};
