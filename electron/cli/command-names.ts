import type { PathOf } from '../../shared/i18n/message-shape.ts';
import type { en } from '../../shared/i18n/messages/en/index.ts';

/** Every command by its words, joined by a dot; each has a summary in both languages. */
export type CommandName = PathOf<typeof en.cli.commands>;

/** The name as it is typed. */
export const typedName = (name: CommandName): string => name.replace('.', ' ');

/** The first word of commands that have two. */
export type GroupName = keyof typeof en.cli.groups;

/** Whether a word begins commands of two words. */
export const isGroupName = (word: string): word is GroupName => Object.hasOwn(groups, word);

const groups: Readonly<Record<GroupName, true>> = {
  vault: true,
  audit: true,
  member: true,
  plan: true,
  settings: true,
  org: true,
  connection: true,
  provider: true,
  model: true,
  credential: true,
  alert: true,
};
