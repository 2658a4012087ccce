import type { PathOf } from '../../shared/i18n/message-shape.ts';
import type { en } from '../../shared/i18n/messages/en/index.ts';

/** Every command by its words, joined by a dot; each has a summary in both languages. */
export type CommandName = PathOf<typeof en.cli.commands>;

/** The name as it is typed. */
export const typedName = (name: CommandName): string => name.replace('.', ' ');
