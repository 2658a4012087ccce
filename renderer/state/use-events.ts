import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { AppEvent } from '../../shared/contract/app.ts';
import type { Api } from '../api/api.ts';
import { useApi } from './api-context.tsx';
import { invalidatedBy } from './invalidated-by.ts';
import { useReadable } from './use-readable.ts';

const pauseMs = 1_000;

/** Follows the engine's events for as long as the page lives, and reads again what they say has changed. */
export function useEvents(): void {
  const api = useApi();
  const cache = useQueryClient();
  const isOpen = useReadable(api.connection) === 'open';
  const seen = useRef(0);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (!isOpen) return;
    // Events of a line that broke are lost, and the engine behind the new one may be another.
    if (wasOpen.current) void cache.invalidateQueries();
    wasOpen.current = true;
    const stop = new AbortController();
    const refresh = createRefresh(cache, api);
    void follow({ api, signal: stop.signal, since: () => seen.current }, (event) => {
      seen.current = event.seq;
      refresh.add(event.type === 'reset' ? null : invalidatedBy(event.kind));
    });
    return () => {
      stop.abort();
      refresh.stop();
    };
  }, [api, cache, isOpen]);
}

type Following = { readonly api: Api; readonly signal: AbortSignal; readonly since: () => number };

async function follow({ api, signal, since }: Following, handle: (event: AppEvent) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of await api.call.app.events({ since: since() }, { signal })) handle(event);
    } catch {
      // The line broke or the engine ended the stream: the loop, or the next connection, asks again.
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

type Part = ReturnType<typeof invalidatedBy>[number];

/**
 * Reads parts again, at once and then no more than once a second: a run of thousands of tests says ten times a second
 * that everything has changed.
 */
function createRefresh(cache: QueryClient, api: Api) {
  const due = new Set<Part | 'everything'>();
  const state: { timer: ReturnType<typeof setTimeout> | null } = { timer: null };
  const read = (): void => {
    const parts = [...due];
    due.clear();
    state.timer = parts.length === 0 ? null : setTimeout(read, pauseMs);
    for (const part of parts) {
      void (part === 'everything'
        ? cache.invalidateQueries()
        : cache.invalidateQueries({ queryKey: api.query[part].key() }));
    }
  };
  return {
    /** Null: whatever there is. */
    add: (parts: readonly Part[] | null): void => {
      for (const part of parts ?? (['everything'] as const)) due.add(part);
      if (state.timer === null) read();
    },
    stop: (): void => {
      if (state.timer !== null) clearTimeout(state.timer);
    },
  };
}
