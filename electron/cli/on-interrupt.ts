/** Acts once when the run is interrupted, at once if it already was. */
export function onInterrupt(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true });
}
