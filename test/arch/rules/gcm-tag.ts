import { lineAt, type Rule } from '../kit/rule.ts';
import { childOf, childrenOf, dottedName, type Node, stringOf, walk } from '../kit/syntax.ts';

const isCipherCall = (node: Node): boolean =>
  node.type === 'CallExpression' && /(^|\.)create(C|Dec)ipheriv$/.test(dottedName(childOf(node, 'callee')) ?? '');

/** A cipher that is not plainly something else is taken for GCM. */
const isOtherMode = (cipher: Node | undefined): boolean => /-(cbc|ctr|ecb)$/.test(stringOf(cipher ?? null) ?? '');

const namesTagLength = (options: Node | undefined): boolean =>
  childrenOf(options ?? { type: '', start: 0 }, 'properties').some(
    (property) => dottedName(childOf(property, 'key')) === 'authTagLength',
  );

// Without the option Node accepts a tag cut down to four bytes.
export const gcmTagRule: Rule = {
  promise: 'GCM always states the length of its tag',
  check: (tree) =>
    tree.sources.flatMap((file) => {
      const found: number[] = [];
      walk(file.syntax().program, (node) => {
        const [cipher, , , options] = childrenOf(node, 'arguments');
        if (isCipherCall(node) && !isOtherMode(cipher) && !namesTagLength(options)) found.push(node.start);
      });
      return found.map((at) => ({ path: file.path, line: lineAt(file.text, at), message: 'no authTagLength' }));
    }),
  faults: [
    { what: 'opening', files: { 'shared/a.ts': "export const a = createDecipheriv('aes-256-gcm', key, iv);\n" } },
    {
      what: 'sealing',
      files: { 'shared/a.ts': 'export const a = crypto.createCipheriv(cipher, key, iv, { x: 1 });\n' },
    },
  ],
  fine: [
    {
      what: 'a stated length, and another mode',
      files: {
        'shared/a.ts':
          "createCipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });\ncreateCipheriv('aes-256-ctr', key, iv);\n",
      },
    },
  ],
};
