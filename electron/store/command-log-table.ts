import type { Instant } from '../../shared/model/time.ts';
import type { Writable } from './handles.ts';

/** How long a command's answer is kept for a client that lost its connection. */
const keptMs = 24 * 60 * 60_000;

export type LoggedCommand = { readonly route: string; readonly answer: string };

/** Answers of commands that ran, so that a repeated one does not run twice. No answer holds a secret. */
export const commandLogWrites = (db: Writable) => ({
  find: (commandId: string): LoggedCommand | undefined =>
    db.one<LoggedCommand>('select route, answer from command_log where command_id = $commandId', { commandId }),
  append: (commandId: string, command: LoggedCommand, at: Instant): void =>
    void db.run('insert into command_log (command_id, route, answer, at) values ($commandId, $route, $answer, $at)', {
      commandId,
      ...command,
      at,
    }),
  forgetOld: (now: Instant): void =>
    void db.run('delete from command_log where at < $before', { before: now - keptMs }),
});
