import { matchRow } from '../error-table.ts';
import { ProbeStop } from '../probe-stop.ts';
import { sshErrors } from './errors.ts';

/** ssh2's level, the reason a server gave for leaving, or a status of SFTP. */
function codeOf(error: Error): string {
  if ('level' in error && typeof error.level === 'string') return error.level;
  // What its parser throws has neither: bytes that are no SSH.
  if (!('code' in error) || typeof error.code !== 'number') return 'protocol';
  return `disconnect-${error.code}`;
}

/** What an error of ssh2 means; an error of Node's own stays one, for the stage to judge. */
export function stopOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ProbeStop) return error;
  if ('code' in error && typeof error.code === 'string') return error;
  const found = matchRow(sshErrors, { code: codeOf(error), text: error.message });
  return new ProbeStop(found ?? { cause: 'UNKNOWN', confidence: 'guess' });
}

/** What an error before the first word means: a connection that is cut then was no SSH, or would not serve us. */
export function greetingStop(error: unknown): unknown {
  const isCut = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCut ? new ProbeStop({ cause: 'NOT_OUR_SERVICE', confidence: 'guess' }) : stopOf(error);
}
