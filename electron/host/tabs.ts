import { graceMs, type LaunchAnswer } from '../../shared/contract/web-session.ts';
import { isSameSecret } from '../core/transport/same-secret.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { hostLimits } from './host-limits.ts';

/** A browser tab that was let in: what it must show again, and the connection it has now. */
type Tab = {
  readonly session: string;
  readonly secret: string;
  readonly cookie: string;
  /** Closes its connection in favour of a newer one; null while it has none. */
  replace: (() => void) | null;
  cancelTimers: () => void;
};

export type Tabs = {
  /** Lets a new tab in. */
  readonly admit: () => { readonly answer: LaunchAnswer; readonly cookie: string };
  readonly isKnown: (session: string) => boolean;
  /** Whether the page's secret and the browser's cookie are both those of the tab. */
  readonly recognises: (shown: LaunchAnswer, cookie: string | undefined) => boolean;
  /** Ties the tab to a connection, closing an older one; the result says that the connection is gone. */
  readonly connect: (session: string, replace: () => void) => () => void;
  /** Forgets every tab. */
  readonly close: () => void;
};

type TabsOptions = {
  readonly clock: Clock;
  readonly random: Random;
  /** What the engine knows of a session is forgotten: the tab stayed away too long. */
  readonly closeSession: (session: string) => void;
};

/** The tabs of this host. Secrets live in this process only: a restart asks for a new launch. */
export function createTabs({ clock, random, closeSession }: TabsOptions): Tabs {
  const tabs = new Map<string, Tab>();

  const forget = (tab: Tab) => {
    tab.cancelTimers();
    tab.replace?.();
    tabs.delete(tab.session);
    closeSession(tab.session);
  };
  /** A reload comes back within the grace; a laptop that slept comes back later, to a locked vault. */
  const startAbsence = (tab: Tab) => {
    const cancelGrace = clock.after(graceMs, () => closeSession(tab.session));
    const cancelLogin = clock.after(hostLimits.loginMs, () => forget(tab));
    tab.cancelTimers = () => {
      cancelGrace();
      cancelLogin();
    };
  };
  const makeRoom = () => {
    const oldest = [...tabs.values()].sort((a, b) => Number(a.replace !== null) - Number(b.replace !== null))[0];
    if (tabs.size >= hostLimits.maxLogins && oldest !== undefined) forget(oldest);
  };

  return {
    admit: () => {
      makeRoom();
      const secret = () => random.bytes(32).toString('base64url');
      const session = random.uuid(clock.now());
      const tab: Tab = { session, secret: secret(), cookie: secret(), replace: null, cancelTimers: () => undefined };
      tabs.set(session, tab);
      startAbsence(tab);
      return { answer: { session, secret: tab.secret }, cookie: tab.cookie };
    },
    isKnown: (session) => tabs.has(session),
    recognises: (shown, cookie) => {
      const tab = tabs.get(shown.session);
      if (tab === undefined || cookie === undefined) return false;
      return isSameSecret(shown.secret, tab.secret) && isSameSecret(cookie, tab.cookie);
    },
    connect: (session, replace) => {
      const tab = tabs.get(session);
      if (tab === undefined) return () => undefined;
      tab.cancelTimers();
      tab.replace?.();
      tab.replace = replace;
      return () => {
        if (tab.replace !== replace) return;
        tab.replace = null;
        if (tabs.has(session)) startAbsence(tab);
      };
    },
    close: () => {
      for (const tab of tabs.values()) forget(tab);
    },
  };
}
