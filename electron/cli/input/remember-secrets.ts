import { textLeaves } from '../../../shared/model/text-leaves.ts';
import type { World } from '../world.ts';

/** Parts of answers that hold secrets. */
const secretParts = ['fields', 'secrets', 'recoveryKey'] as const;

type Memory = Pick<World['crashes'], 'remember'>;

const rememberAll = ({ remember }: Memory, texts: readonly string[]): void => {
  for (const text of texts) remember(text);
};

/** What was piped in is not told with any fault, JSON or not. */
export function rememberInput(text: string, memory: Memory): void {
  try {
    rememberAll(memory, [text, ...textLeaves(JSON.parse(text))]);
  } catch {
    rememberAll(memory, [text]);
  }
}

/** What an answer gives in clear is not told with any fault. */
export function rememberAnswer(document: unknown, memory: Memory): void {
  if (typeof document !== 'object' || document === null) return;
  const parts = new Map(Object.entries(document));
  rememberAll(
    memory,
    secretParts.flatMap((name) => textLeaves(parts.get(name))),
  );
}

/** Values typed on the command line though others can read them there. */
export function rememberWords(words: readonly string[], memory: Memory): void {
  rememberAll(
    memory,
    words.flatMap((word) => (word.includes('=') ? [word.slice(word.indexOf('=') + 1)] : [])),
  );
}
