import type { Environment } from '../../ports/environment.ts';

/** The process's own variables. */
export const systemEnvironment = (): Environment => ({ read: (name) => process.env[name] });
