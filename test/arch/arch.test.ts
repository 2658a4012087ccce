import { describe, expect, it } from 'vitest';
import { plant } from './kit/plant.ts';
import { describeViolation } from './kit/rule.ts';
import { readTree } from './kit/tree.ts';
import { rules } from './rules/index.ts';

const repository = readTree(process.cwd());

// Named by position: `$promise` would be cut short.
describe.each(rules.map((rule) => [rule.promise, rule] as const))('%s', (_promise, { check, faults, fine }) => {
  it('here', () => {
    expect(check(repository).map(describeViolation)).toEqual([]);
  });

  it.each(faults)('and is caught when broken by $what', ({ files }) => {
    expect(check(plant(files))).not.toEqual([]);
  });

  it.each(fine)('and lets pass $what', ({ files }) => {
    expect(check(plant(files)).map(describeViolation)).toEqual([]);
  });
});
