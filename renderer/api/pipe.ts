import { AppError } from '../../shared/errors/app-error.ts';
import { desktopConnect } from './desktop-line.ts';
import type { Connect, Line, LineEnd, PageLink } from './line.ts';
import { createReadable, type Readable } from './readable.ts';
import { toAppError } from './to-app-error.ts';
import { webConnect } from './web-line.ts';

/** How the page stands with the engine. `lost` is being mended; `refused` and `replaced` are final. */
export type ConnectionState = 'connecting' | 'open' | LineEnd;

/** The page's one way to the engine, which mends itself when the line drops. */
export type Pipe = { readonly link: PageLink; readonly connection: Readable<ConnectionState> };

const patienceMs = 5_000;
const longestPauseMs = 5_000;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Picks the host this page came from: the desktop's message port, or else the web host's socket. */
export const openPipe = (page: Window): Pipe => createPipe(desktopConnect(page) ?? webConnect(page));

/**
 * Keeps one line open, with growing pauses between attempts.
 *
 * A call made while there is no line waits a few seconds for the next one and then fails with CONNECTION_LOST.
 */
export function createPipe(connect: Connect): Pipe {
  const connection = createReadable<ConnectionState>('connecting');
  const current: { line: Line | null } = { line: null };
  void keepOpen(connect, (line, state) => {
    current.line = line;
    connection.set(state);
  });
  const link: PageLink = {
    call: async (path, input, options) => {
      try {
        const line = current.line ?? (await nextLine(connection, () => current.line));
        return await line.link.call(path, input, options);
      } catch (error) {
        throw toAppError(error, options.signal);
      }
    },
  };
  return { link, connection };
}

async function keepOpen(connect: Connect, tell: (line: Line | null, state: ConnectionState) => void): Promise<void> {
  for (let failures = 0; ; failures += 1) {
    const line = await connect().catch(() => ({ end: 'lost' as const }));
    if ('link' in line) {
      failures = 0;
      tell(line, 'open');
    }
    const end = 'link' in line ? await line.ended : line.end;
    tell(null, end);
    if (end !== 'lost') return;
    await sleep(Math.min(longestPauseMs, 250 * 2 ** failures));
  }
}

function nextLine(connection: Readable<ConnectionState>, line: () => Line | null): Promise<Line> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      const found = line();
      const state = connection.get();
      if (found !== null) resolve(found);
      else if (state === 'refused' || state === 'replaced') reject(new AppError('CONNECTION_LOST'));
      else return;
      stop();
    };
    const giveUp = setTimeout(() => {
      reject(new AppError('CONNECTION_LOST'));
      stop();
    }, patienceMs);
    const unsubscribe = connection.subscribe(settle);
    const stop = () => {
      clearTimeout(giveUp);
      unsubscribe();
    };
    settle();
  });
}
