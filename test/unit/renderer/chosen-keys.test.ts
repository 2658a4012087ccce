import { expect, it } from 'vitest';
import { createChosenKeys } from '../../../renderer/features/credentials/chosen-keys.ts';

it('takes a range by the order the list has now, and tells whoever looks', () => {
  const chosen = createChosenKeys();
  const seen: string[] = [];
  const stop = chosen.subscribe(() => seen.push([...chosen.read()].join('')));
  chosen.show(['a', 'b', 'c', 'd']);
  chosen.toggle('a', false);
  chosen.show(['a', 'c', 'b', 'd']);
  chosen.toggle('c', true);
  stop();
  chosen.toggle('d', false);
  expect(seen).toEqual(['a', 'ac']);
  expect([...chosen.read()]).toEqual(['a', 'c', 'd']);
});
