import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { type Outcome, useTask } from '../../state/use-task.ts';
import { demoKeys, demoSlug } from './demo-client.ts';

/** The first command that is refused ends the whole. */
function answerOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw outcome.error;
  return outcome.value;
}

/** Puts one client with a few keys into the vault, to look around; and takes it out again. */
export function useDemo() {
  const { t } = useText();
  const { call } = useApi();
  const create = useCommand(call.organisations.create);
  const restore = useCommand(call.organisations.restore);
  const discard = useCommand(call.organisations.remove);
  const add = useCommand(call.credentials.create);
  const make = useTask(async () => {
    const { organisations: trashed } = await call.organisations.list({ trashed: true });
    const before = trashed.find(({ slug }) => slug === demoSlug);
    if (before !== undefined) {
      answerOf(await restore.run({ id: before.id, expectedRevision: before.revision }));
      return;
    }
    answerOf(await create.run({ slug: demoSlug, name: t('page.demo.client') }));
    const scope = { kind: 'organisation', organisation: demoSlug } as const;
    for (const { words, ...key } of demoKeys) answerOf(await add.run({ scope, label: t(words), ...key }));
  });
  const remove = useTask(async () => {
    const { id, revision } = await call.organisations.get({ organisation: demoSlug });
    answerOf(await discard.run({ id, expectedRevision: revision }));
  });
  return { make, remove };
}
