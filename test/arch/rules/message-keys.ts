import { lineAt, type Rule } from '../kit/rule.ts';
import { childOf, childrenOf, type Node, nameOf, quasiText, stop, stringOf, walk } from '../kit/syntax.ts';
import type { SourceFile, Tree } from '../kit/tree.ts';

type Key = { readonly key: string; readonly path: string; readonly line: number };

/** `on-page` and `index` hold no text themselves: they put areas together. */
const catalogue = /^shared\/i18n\/messages\/en\/(?!index\.|on-page\.)[a-z-]+\.ts$/;
/** An area with a folder: every export of its files is a group of it, or a part of the whole. */
const areaFile = /^shared\/i18n\/messages\/en\/([a-z]+)\/(?!index\.)[a-z-]+\.ts$/;
const isCatalogue = ({ path }: SourceFile): boolean => catalogue.test(path) || areaFile.test(path);

const keyOf = (property: Node): string => {
  const key = childOf(property, 'key');
  return stringOf(key) ?? nameOf(key);
};

const unwrap = (node: Node | null): Node | null =>
  node !== null && /^TS(As|Satisfies)Expression$/.test(node.type) ? unwrap(childOf(node, 'expression')) : node;

const keysBelow = (object: Node | null, prefix: string): readonly { readonly key: string; readonly at: number }[] =>
  childrenOf(unwrap(object) ?? { type: '', start: 0 }, 'properties').flatMap((property) => {
    const value = unwrap(childOf(property, 'value'));
    const key = prefix + keyOf(property);
    if (value?.type === 'ObjectExpression') return keysBelow(value, `${key}.`);
    return property.type === 'Property'
      ? [{ key: key.replace(/_(one|other|many|zero)$/, ''), at: property.start }]
      : [];
  });

/** Whether a folder's index takes an export for a part of the area, its texts beside those of the others. */
const isPart = ({ sources }: Tree, folder: string, name: string): boolean =>
  sources.some(
    ({ path, text }) =>
      path === `shared/i18n/messages/en/${folder}/index.ts` && text.includes(`import { ${name} } from`),
  );

const keysOf = (tree: Tree, file: SourceFile): readonly Key[] => {
  const keys: Key[] = [];
  walk(file.syntax().program, (node) => {
    if (node.type !== 'VariableDeclarator') return undefined;
    const folder = areaFile.exec(file.path)?.[1];
    const name = nameOf(childOf(node, 'id'));
    const group = folder === undefined || !isPart(tree, folder, name) ? name : null;
    const area = [folder, group].filter((part) => part !== undefined && part !== null).join('.');
    const text = unwrap(childOf(node, 'init'));
    const below = text?.type === 'Literal' ? [{ key: area, at: node.start }] : keysBelow(text, `${area}.`);
    keys.push(...below.map(({ key, at }) => ({ key, path: file.path, line: lineAt(file.text, at) })));
    return stop;
  });
  return keys;
};

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every string a file holds, as a pattern: a gap of a template stands for any name, or several. */
const patternsOf = (file: SourceFile): readonly string[] => {
  const found: string[] = [];
  walk(file.syntax().program, (node) => {
    const text = stringOf(node);
    if (text !== null) found.push(literally(text));
    else if (node.type === 'TemplateLiteral')
      found.push(childrenOf(node, 'quasis').map(quasiText).map(literally).join('.+'));
  });
  return found.filter((pattern) => /^[a-z]\w*\\\./.test(pattern));
};

const check = (tree: Tree) => {
  const speaks = ({ path }: SourceFile) => /^(electron|renderer|shared)\//.test(path) && !path.includes('/messages/');
  const used = [...new Set(tree.sources.filter(speaks).flatMap(patternsOf))].map(
    (pattern) => new RegExp(`^${pattern}$`),
  );
  return tree.sources
    .filter(isCatalogue)
    .flatMap((file) => keysOf(tree, file))
    .filter(({ key }) => !used.some((pattern) => pattern.test(key)))
    .map(({ key, path, line }) => ({ path, line, message: `nothing says ${key}` }));
};

const page =
  "export const page = { open: 'Open', key: { one: 'One', keys_one: 'A key', keys_other: 'Keys' } } as const;\n";

// That a key which is asked for exists is proven by its type.
export const messageKeysRule: Rule = {
  promise: 'every text of the catalogues is said somewhere',
  check,
  faults: [
    {
      what: 'a text that nothing says',
      files: {
        'shared/i18n/messages/en/page.ts': page,
        'renderer/a.tsx': "export const a = [t('page.open'), t('page.key.one')];\n",
      },
    },
    {
      what: "a text of an area's folder that nothing says",
      files: {
        'shared/i18n/messages/en/page/door.ts':
          "export const open = 'Open';\nexport const key = { one: 'One' } as const;\n",
        'renderer/a.tsx': "export const a = t('page.open');\n",
      },
    },
    {
      what: 'a text of a part of an area that nothing says',
      files: {
        'shared/i18n/messages/en/cli/index.ts':
          "import { help } from './help.ts';\nexport const cli = { ...help } as const;\n",
        'shared/i18n/messages/en/cli/help.ts': "export const help = { usage: 'Usage', left: 'Left' } as const;\n",
        'electron/a.ts': "export const a = t('cli.usage');\n",
      },
    },
  ],
  fine: [
    {
      what: 'texts of the parts of an area',
      files: {
        'shared/i18n/messages/en/cli/index.ts':
          "import { help } from './help.ts';\nexport const cli = { ...help } as const;\n",
        'shared/i18n/messages/en/cli/help.ts': "export const help = { usage: 'Usage' } as const;\n",
        'electron/a.ts': "export const a = t('cli.usage');\n",
      },
    },
    {
      what: 'texts said by name, by their plural stem and by pattern',
      files: {
        'shared/i18n/messages/en/page.ts': page,
        'renderer/a.tsx':
          "export const a = [t('page.key.keys', { count }), t(`page.${name}`), t(`page.key.${one}`)];\n",
      },
    },
  ],
};
