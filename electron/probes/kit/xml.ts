/** One element of an XML answer, without its attributes and name-space prefix. */
export type XmlElement = {
  readonly name: string;
  /** Its own text, apart from that of its children. */
  readonly text: string;
  readonly children: readonly XmlElement[];
};

type Open = { readonly name: string; text: string; readonly children: XmlElement[] };

/** No answer we read is nested deeper; one that is was made to hurt. */
const deepest = 16;

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function character(written: string): string | undefined {
  if (!written.startsWith('#')) return predefined[written];
  const code = written.startsWith('#x') ? Number.parseInt(written.slice(2), 16) : Number(written.slice(1));
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

/** The five entities XML itself defines, and characters by number. Whatever else an answer defines stays as written. */
const decoded = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-z]{2,4});/g, (whole, written: string) => character(written) ?? whole);

const localName = (tag: string): string => tag.replace(/[\s/][\s\S]*$/, '').replace(/^[^:]*:/, '');

/** Does what one tag says; false where an answer of ours has no such thing. */
function take(tag: string, stack: Open[]): boolean {
  if (tag.startsWith('?')) return true;
  // No DOCTYPE and so no entity definitions, no comments, no CDATA.
  if (tag.startsWith('!')) return false;
  const top = stack.at(-1);
  if (tag.startsWith('/')) {
    if (top === undefined || stack.length === 1 || localName(tag.slice(1)) !== top.name) return false;
    stack.pop();
    return true;
  }
  const element: Open = { name: localName(tag), text: '', children: [] };
  if (element.name === '' || stack.length > deepest) return false;
  top?.children.push(element);
  if (!tag.endsWith('/')) stack.push(element);
  return true;
}

/**
 * Reads the plain XML that S3 and its likes answer with; null for anything else, such as a document type with entities.
 *
 * `cut`: the text is the beginning of a longer one, and what it holds is good enough.
 */
export function parseXml(text: string, cut = false): XmlElement | null {
  const document: Open = { name: '', text: '', children: [] };
  const stack = [document];
  const read = cut ? text.slice(0, text.lastIndexOf('>') + 1) : text;
  let at = 0;
  for (const { 0: piece, 1: tag, index } of read.matchAll(/<([^<>]*)>|[^<]+/g)) {
    if (index !== at || (tag !== undefined && !take(tag, stack))) return null;
    const top = stack.at(-1);
    if (tag === undefined && top !== undefined) top.text += decoded(piece);
    at += piece.length;
  }
  const isWhole = at === read.length && stack.length === 1;
  const [root, ...others] = document.children;
  return root !== undefined && others.length === 0 && document.text.trim() === '' && (isWhole || cut) ? root : null;
}

/** The first element of that name, at any depth. */
export function findElement(root: XmlElement, name: string): XmlElement | null {
  if (root.name === name) return root;
  for (const child of root.children) {
    const found = findElement(child, name);
    if (found !== null) return found;
  }
  return null;
}

/** Text of the first element of that name, or null where there is none or nothing in it. */
export const textOf = (root: XmlElement, name: string): string | null => findElement(root, name)?.text.trim() || null;
