import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useTask } from '../../state/use-task.ts';
import { demoKeys, demoSlug } from './demo-client.ts';

/** Puts one client with a few keys into the vault, to look around; and takes it out again. */
export function useDemo() {
  const { t } = useText();
  const { call } = useApi();
  const newId = () => crypto.randomUUID();
  const make = useTask(async () => {
    const { organisations: trashed } = await call.organisations.list({ trashed: true });
    const before = trashed.find(({ slug }) => slug === demoSlug);
    if (before !== undefined) {
      await call.organisations.restore({ commandId: newId(), id: before.id, expectedRevision: before.revision });
      return;
    }
    await call.organisations.create({ commandId: newId(), slug: demoSlug, name: t('page.demo.client') });
    const scope = { kind: 'organisation', organisation: demoSlug } as const;
    for (const key of demoKeys) await call.credentials.create({ commandId: newId(), scope, ...key });
  });
  const remove = useTask(async () => {
    const { id, revision } = await call.organisations.get({ organisation: demoSlug });
    await call.organisations.remove({ commandId: newId(), id, expectedRevision: revision });
  });
  return { make, remove };
}
