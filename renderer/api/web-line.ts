import { RPCLink } from '@orpc/client/websocket';
import { closeCodes, type LaunchAnswer, launchAnswer, ready, webPaths } from '../../shared/contract/web-session.ts';
import type { Connect, Line, LineEnd } from './line.ts';

const storageKey = 'chaveiro.session';

/** The browser's way to the engine: a launch token once, then the session it was exchanged for. */
export function webConnect(page: Window): Connect {
  const token = takeLaunchToken(page);
  const exchanged = token === null ? null : exchange(token);
  return async () => {
    const session = (await exchanged) ?? storedSession();
    return session === null ? { end: 'refused' } : openLine(page, session);
  };
}

/** Takes the one-use token out of the address before anything else can read it. */
function takeLaunchToken(page: Window): string | null {
  const { pathname, hash } = page.location;
  if (pathname !== webPaths.launch) return null;
  page.history.replaceState(null, '', '/');
  return hash.length > 1 ? hash.slice(1) : null;
}

async function exchange(token: string): Promise<LaunchAnswer | null> {
  const response = await fetch(webPaths.session, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  }).catch(() => null);
  if (response?.ok !== true) return null;
  const parsed = launchAnswer.safeParse(await response.json());
  if (!parsed.success) return null;
  sessionStorage.setItem(storageKey, JSON.stringify(parsed.data));
  return parsed.data;
}

function storedSession(): LaunchAnswer | null {
  const stored = sessionStorage.getItem(storageKey);
  if (stored === null) return null;
  const parsed = launchAnswer.safeParse(JSON.parse(stored));
  return parsed.success ? parsed.data : null;
}

const meaningOf = (code: number): LineEnd => {
  if (code === closeCodes.replaced) return 'replaced';
  return code === closeCodes.refused || code === closeCodes.violation ? 'refused' : 'lost';
};

/** Opens the socket and resolves once the host has let this session in. */
function openLine(page: Window, session: LaunchAnswer): Promise<Line | { readonly end: LineEnd }> {
  const scheme = page.location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new WebSocket(`${scheme}://${page.location.host}${webPaths.rpc}`);
  return new Promise((resolve) => {
    void endOf(socket).then((end) => resolve({ end }));
    socket.addEventListener('open', () => socket.send(JSON.stringify(session)));
    const letIn = ({ data }: MessageEvent) => {
      socket.removeEventListener('message', letIn);
      if (!isReady(data)) return socket.close();
      const link = new RPCLink({ websocket: socket });
      // Heard after the link has heard it: whoever learns of the end finds its calls ended, too.
      resolve({ link, ended: endOf(socket) });
    };
    socket.addEventListener('message', letIn);
  });
}

const endOf = (socket: WebSocket): Promise<LineEnd> =>
  new Promise((resolve) => {
    socket.addEventListener('close', ({ code }) => resolve(meaningOf(code)));
  });

function isReady(frame: unknown): boolean {
  return typeof frame === 'string' && ready.safeParse(JSON.parse(frame)).success;
}
