import { describe, expect, it } from 'vitest';
import { judge } from '../../bench/judged-tests.ts';

const file = 'test/providers/faults-network.test.ts';
const ran = (fullName: string, status = 'passed') => ({ file: `/anywhere/${file}`, fullName, status });

describe('what tests say of a promise', () => {
  it.each([
    ['right', [ran('a name that does not exist stops the test at DNS')]],
    ['right', [ran('a name that does not exist: IPv4'), ran('a name that does not exist: IPv6')]],
    ['failed', [ran('a name that does not exist: IPv4'), ran('a name that does not exist: IPv6', 'failed')]],
    ['skipped', [ran('a name that does not exist', 'skipped')]],
    ['notFound', [ran('a name nobody has')]],
    ['notFound', []],
  ])('is that it is %s', (judgement, tests) => {
    expect(judge({ file, test: 'does not exist' }, tests)).toBe(judgement);
  });

  it('is taken from its own file: a failure by that name elsewhere says nothing', () => {
    const elsewhere = { ...ran('does not exist', 'failed'), file: '/anywhere/test/providers/redis.test.ts' };
    expect(judge({ file, test: 'does not exist' }, [elsewhere, ran('does not exist')])).toBe('right');
    expect(judge({ file, test: 'does not exist' }, [elsewhere])).toBe('notFound');
  });

  it('finds a title by its parts, whatever stands in its gaps', () => {
    const promise = { file, test: 'tells %s from %s by its end' };
    expect(judge(promise, [ran('tells Redis from SMTP by its end')])).toBe('right');
    expect(judge(promise, [ran('by its end tells Redis from SMTP')])).toBe('notFound');
  });
});
