import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { OrganisationDialog } from './organisation-dialog.tsx';
import { changesOf, type OrganisationValues } from './organisation-values.ts';

/** Creates an organisation and goes to it. */
export function CreateOrganisation({ onClose }: { readonly onClose: () => void }) {
  const { call } = useApi();
  const navigate = useNavigate();
  const create = useCommand(call.organisations.create);
  const save = async (values: OrganisationValues) => {
    const outcome = await create.run({ slug: values.slug, ...changesOf(values) });
    if (!outcome.ok) return;
    onClose();
    await navigate({ to: '/organisations/$organisation', params: { organisation: outcome.value.slug } });
  };
  return (
    <OrganisationDialog
      organisation={null}
      error={create.error}
      isSaving={create.isRunning}
      onSave={(values) => void save(values)}
      onClose={onClose}
    />
  );
}
