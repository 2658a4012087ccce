import { describe, expect, it } from 'vitest';
import { describeThrow } from '../../electron/core/describe-throw.ts';

const asIs = (text: string): string => text;

describe('what the log has of a throw', () => {
  it('is kind and message of it and of its causes', () => {
    const thrown = new TypeError('outer', { cause: new RangeError('middle', { cause: 'inner' }) });
    expect(describeThrow(thrown, asIs).cause).toBe('TypeError: outer <- RangeError: middle <- string: inner');
  });

  it('is where in our code it came from, without the folders above it', () => {
    const { at } = describeThrow(new Error('here'), asIs);
    expect(at).toMatch(/^test\/core\/describe-throw\.test\.ts:\d+:\d+/);
    expect(at).not.toContain(process.cwd());
  });

  it.each([
    ['an object', { key: 'canary' }, 'object'],
    ['a function', () => 'canary', 'function'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'object'],
    ['a number', 7, 'number'],
    ['a symbol', Symbol('canary'), 'symbol'],
  ])('of %s is only what it is', (_what, thrown, cause) => {
    expect(describeThrow(thrown, asIs)).toEqual({ cause, at: '' });
  });

  it('ends though the causes go round', () => {
    const first = new Error('first');
    first.cause = new Error('second', { cause: first });
    expect(describeThrow(first, asIs).cause.split(' <- ')).toHaveLength(6);
  });

  it('names what is bundled', () => {
    const thrown = new AggregateError([new Error('one'), 'two'], 'both');
    expect(describeThrow(thrown, asIs).cause).toBe('AggregateError: both <- Error: one <- string: two');
  });

  it('is redacted before it is cut, so that no half of a secret stays', () => {
    const secret = 'abcdefghijklmnop';
    const { cause } = describeThrow(new Error('x'.repeat(1_985) + secret), (text) => text.replaceAll(secret, '[…]'));
    expect(cause).not.toContain('abcd');
    expect(cause.length).toBeLessThanOrEqual(2_000);
  });

  it('never throws, whatever is thrown', () => {
    const trap = () => {
      throw new Error('trap');
    };
    const proxy = new Proxy(new Error('inside'), { get: trap, getPrototypeOf: trap });
    const getters = Object.defineProperties(new Error(), { message: { get: trap }, cause: { get: trap } });
    expect(describeThrow(proxy, asIs)).toEqual({ cause: '', at: '' });
    expect(describeThrow(getters, asIs)).toMatchObject({ cause: '' });
  });

  it('takes no place from a stack that was made up', () => {
    const thrown = Object.assign(new Error('a'), {
      stack: 'Error: a\n    at my secret passphrase\n    at x (y z:1:2)',
    });
    expect(describeThrow(thrown, asIs).at).toBe('');
  });
});
