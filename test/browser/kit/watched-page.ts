import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';

/** What a page did that it must never do, and everything it said. */
export type Watch = {
  /** Violations of the content security policy, errors and warnings on the console, crashes, requests to elsewhere. */
  readonly faults: readonly string[];
  /** All console output, to look for secrets in. */
  readonly console: readonly string[];
  /** Frames the page sent to the engine. */
  readonly sent: readonly string[];
};

const isLocal = (url: string): boolean => /^(file|data|blob|about):/.test(url) || new URL(url).hostname === '127.0.0.1';

/** A request the test itself made fail is told by Chromium, too. */
const isExpected = (text: string): boolean =>
  /WebSocket connection to 'ws:\/\/127\.0\.0\.1|net::ERR_CONNECTION_REFUSED/.test(text);

/** Watches every page of a context from its first moment. */
export async function watchContext(context: BrowserContext): Promise<Watch> {
  const faults: string[] = [];
  const said: string[] = [];
  const sent: string[] = [];
  await context.exposeBinding('reportViolation', (_source, directive: string, blocked: string) => {
    faults.push(`policy: ${directive} blocked ${blocked}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // Sound: the binding above has this name.
      (window as unknown as { reportViolation: (...words: string[]) => void }).reportViolation(
        violatedDirective,
        blockedURI,
      );
    });
  });
  const listen = (message: ConsoleMessage) => {
    said.push(message.text());
    const isBad = message.type() === 'error' || message.type() === 'warning';
    if (isBad && !isExpected(message.text())) faults.push(`console: ${message.text()}`);
  };
  const watch = (page: Page) => {
    page.on('console', listen);
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));
    page.on('pageerror', (error) => faults.push(`crash: ${error.message}`));
  };
  context.on('page', watch);
  context.on('request', (request) => {
    if (!isLocal(request.url())) faults.push(`request: ${request.url()}`);
  });
  return { faults, console: said, sent };
}
