import { describe, expect, it } from 'vitest';
import type { Connect, LineEnd } from '../../../renderer/api/line.ts';
import { createPipe } from '../../../renderer/api/pipe.ts';

/** A line that answers every call with its name, until it is ended. */
const aLine = (name: string) => {
  const ended = Promise.withResolvers<LineEnd>();
  return { line: { link: { call: async () => name }, ended: ended.promise }, end: ended.resolve };
};

const ask = (pipe: ReturnType<typeof createPipe>) => pipe.link.call(['app', 'info'], {}, { context: {} });

/** Resolves when the connection has reached a state. */
const reached = (pipe: ReturnType<typeof createPipe>, state: string): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (pipe.connection.get() === state) resolve();
    };
    pipe.connection.subscribe(look);
    look();
  });

describe('the page’s pipe', () => {
  it('lets a call wait for the line that is being opened', async () => {
    const opening = Promise.withResolvers<Awaited<ReturnType<Connect>>>();
    const pipe = createPipe(() => opening.promise);
    const answer = ask(pipe);
    expect(pipe.connection.get()).toBe('connecting');
    opening.resolve(aLine('first').line);
    expect(await answer).toBe('first');
    expect(pipe.connection.get()).toBe('open');
  });

  it('opens another line when one is lost, and calls made in between go over it', async () => {
    const [first, second] = [aLine('first'), aLine('second')];
    const lines = [first.line, second.line];
    const pipe = createPipe(async () => lines.shift() ?? { end: 'lost' });
    expect(await ask(pipe)).toBe('first');
    first.end('lost');
    await reached(pipe, 'lost');
    expect(await ask(pipe)).toBe('second');
    expect(pipe.connection.get()).toBe('open');
  });

  it.each(['refused', 'replaced'] as const)('does not try again once it was %s', async (end) => {
    const attempts = { count: 0 };
    const pipe = createPipe(async () => {
      attempts.count += 1;
      return { end };
    });
    await reached(pipe, end);
    await expect(ask(pipe)).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    expect(attempts.count).toBe(1);
  });

  it('takes a failed attempt for a lost line', async () => {
    const outcomes = [() => Promise.reject(new Error('refused')), async () => aLine('second').line];
    const pipe = createPipe(() => outcomes.shift()?.() ?? Promise.resolve({ end: 'refused' }));
    expect(await ask(pipe)).toBe('second');
  });
});
