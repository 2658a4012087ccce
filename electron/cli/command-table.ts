import type { Command } from './command.ts';
import type { CommandName } from './command-names.ts';

/** Every command, loaded only when it is asked for: starting must be quick. */
export const commandTable: Readonly<Record<CommandName, () => Promise<Command>>> = {
  init: async () => (await import('./commands/init.ts')).command,
  status: async () => (await import('./commands/status.ts')).command,
  serve: async () => (await import('./commands/serve.ts')).command,
  open: async () => (await import('./commands/open.ts')).command,
  stop: async () => (await import('./commands/stop.ts')).command,
  'vault.lock': async () => (await import('./commands/vault-lock.ts')).command,
  'audit.list': async () => (await import('./commands/audit-list.ts')).command,
  'audit.verify': async () => (await import('./commands/audit-verify.ts')).command,
  'member.list': async () => (await import('./commands/member-list.ts')).command,
  'plan.list': async () => (await import('./commands/plan-list.ts')).command,
  'plan.set': async () => (await import('./commands/plan-set.ts')).command,
  'org.add': async () => (await import('./commands/org-add.ts')).command,
  'org.list': async () => (await import('./commands/org-list.ts')).command,
  'org.show': async () => (await import('./commands/org-show.ts')).command,
  'org.set': async () => (await import('./commands/org-set.ts')).command,
  'org.remove': async () => (await import('./commands/org-remove.ts')).command,
  'org.restore': async () => (await import('./commands/org-restore.ts')).command,
  'connection.add': async () => (await import('./commands/connection-add.ts')).command,
  'connection.list': async () => (await import('./commands/connection-list.ts')).command,
  'connection.set-override': async () => (await import('./commands/connection-set-override.ts')).command,
  'connection.clear-override': async () => (await import('./commands/connection-clear-override.ts')).command,
  'connection.remove': async () => (await import('./commands/connection-remove.ts')).command,
  'connection.restore': async () => (await import('./commands/connection-restore.ts')).command,
  'provider.list': async () => (await import('./commands/provider-list.ts')).command,
  'provider.show': async () => (await import('./commands/provider-show.ts')).command,
  'credential.add': async () => (await import('./commands/credential-add.ts')).command,
  'credential.list': async () => (await import('./commands/credential-list.ts')).command,
  'credential.show': async () => (await import('./commands/credential-show.ts')).command,
  'credential.set': async () => (await import('./commands/credential-set.ts')).command,
  'credential.move': async () => (await import('./commands/credential-move.ts')).command,
  'credential.enable': async () => (await import('./commands/credential-enable.ts')).command,
  'credential.disable': async () => (await import('./commands/credential-disable.ts')).command,
  'credential.remove': async () => (await import('./commands/credential-remove.ts')).command,
  'credential.restore': async () => (await import('./commands/credential-restore.ts')).command,
  'credential.reveal': async () => (await import('./commands/credential-reveal.ts')).command,
  test: async () => (await import('./commands/test.ts')).command,
  resolve: async () => (await import('./commands/resolve.ts')).command,
};

// Sound: the table's keys are exactly the names.
export const commandNames = Object.keys(commandTable) as readonly CommandName[];
