import { lineAt, type Rule } from '../kit/rule.ts';
import { childOf, childrenOf, type Node, nameOf, type Place, quasiText, stringOf, walk } from '../kit/syntax.ts';

/** Attributes and properties whose value a person reads or hears. */
const spoken = /^(alt|aria-(label|description|valuetext)|title|label|placeholder|description|error|message|heading)$/;

/** The product's own name is the same in every language. */
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text.replace('Chaveiro', ''));

/** What an expression says when drawn: literals, the still parts of templates, both sides of a choice. */
const textsOf = (node: Node | null): readonly string[] => {
  switch (node?.type) {
    case 'Literal':
      return [stringOf(node) ?? ''];
    case 'TemplateLiteral':
      return childrenOf(node, 'quasis').map(quasiText);
    case 'JSXText':
      return [String(node.value)];
    case 'JSXExpressionContainer':
      return textsOf(childOf(node, 'expression'));
    case 'ConditionalExpression':
      return [...textsOf(childOf(node, 'consequent')), ...textsOf(childOf(node, 'alternate'))];
    case 'LogicalExpression':
      return textsOf(childOf(node, 'right'));
    default:
      return [];
  }
};

const keyOf = (property: Node): string => {
  const key = childOf(property, 'key');
  return stringOf(key) ?? nameOf(key);
};

const isDrawn = (node: Node, place: Place | null): boolean =>
  (node.type === 'JSXText' || node.type === 'JSXExpressionContainer') &&
  (place?.parent.type === 'JSXElement' || place?.parent.type === 'JSXFragment');

const isSpoken = ({ parent, part }: Place): boolean =>
  part === 'value' &&
  ((parent.type === 'JSXAttribute' && spoken.test(nameOf(childOf(parent, 'name')))) ||
    (parent.type === 'Property' && spoken.test(keyOf(parent))));

const saidIn = (program: Node): readonly { readonly text: string; readonly start: number }[] => {
  const said: { readonly text: string; readonly start: number }[] = [];
  walk(program, (node, place) => {
    if (!isDrawn(node, place) && (place === null || !isSpoken(place))) return;
    said.push(
      ...textsOf(node)
        .filter(hasWords)
        .map((text) => ({ text: text.trim(), start: node.start })),
    );
  });
  return said;
};

const planted = (text: string) => ({ 'renderer/features/a/b.tsx': `export const b = ${text};\n` });

export const literalTextRule: Rule = {
  promise: 'the page says nothing that is not in the message catalogues',
  check: (tree) =>
    tree.sources
      .filter(({ path }) => path.startsWith('renderer/'))
      .flatMap((file) =>
        saidIn(file.syntax().program).map(({ text, start }) => ({
          path: file.path,
          line: lineAt(file.text, start),
          message: `"${text}" is not translated`,
        })),
      ),
  faults: [
    { what: 'text', files: planted('<p>Hello</p>') },
    { what: 'text in braces', files: planted("<p>{'Hello'}</p>") },
    { what: 'a choice of texts', files: planted("<p>{open ? 'Open' : t('closed')}</p>") },
    { what: 'a condition before text', files: planted("<p>{open && 'Open'}</p>") },
    { what: 'a template', files: planted('<>{`${count} keys`}</>') },
    { what: 'a title', files: planted('<Card title="Hello" />') },
    { what: 'a label for ears', files: planted("<Card aria-label={'Close'} />") },
    { what: 'a notice', files: planted("() => show({ message: 'Saved' })") },
  ],
  fine: [
    { what: 'a translated text', files: planted("<p title={t('a.b')}>{t('a.c')}</p>") },
    { what: 'signs, numbers and names of parts', files: planted('<p className="card" role="alert">· {count} / 5</p>') },
    { what: 'joined values', files: planted('<p>{`${a} · ${b}`}</p>') },
  ],
};
