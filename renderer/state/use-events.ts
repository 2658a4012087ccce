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
    void follow({ api, signal: stop.signal, since: () => seen.current }, (event) => {
      seen.current = event.seq;
      apply(cache, api, event);
    });
    return () => stop.abort();
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

function apply(cache: QueryClient, api: Api, event: AppEvent): void {
  const parts = event.type === 'reset' ? null : invalidatedBy(event.kind);
  if (parts === null) void cache.invalidateQueries();
  else for (const part of parts) void cache.invalidateQueries({ queryKey: api.query[part].key() });
}
