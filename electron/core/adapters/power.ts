import type { Power } from '../../ports/power.ts';

/** For the web host and the command line, which learn nothing of the machine's power or screen. */
export const noPower: Power = { onEvent: () => () => undefined };
