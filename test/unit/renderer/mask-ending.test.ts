import { expect, it } from 'vitest';
import { maskEnding } from '../../../renderer/ui/mask-ending.ts';

it.each([
  ['sk-••••4f2a', '4f2a'],
  ['••••', null],
  ['rediss://user:****@cache.example:6380/0', null],
  ['redis://u:****@h/0', null],
  ['hooks.example/••••', null],
  ['AKIA••••WXYZ', 'WXYZ'],
])('the mask %s ends in %s', (mask, ending) => {
  expect(maskEnding(mask)).toBe(ending);
});
