import type { PowerMonitor } from 'electron';
import type { Power, PowerEvent } from '../ports/power.ts';

/** The machine's power and screen, as Electron tells of them. */
export function createSystemPower(monitor: PowerMonitor): Power {
  const handlers = new Set<(event: PowerEvent) => void>();
  const tell = (event: PowerEvent) => () => {
    for (const handle of handlers) handle(event);
  };
  monitor.on('suspend', tell('suspend'));
  monitor.on('lock-screen', tell('screenLocked'));
  monitor.on('shutdown', tell('shutdown'));
  return {
    onEvent: (handle) => {
      handlers.add(handle);
      return () => handlers.delete(handle);
    },
  };
}
