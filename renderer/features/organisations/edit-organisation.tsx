import type { Organisation } from '../../../shared/model/organisation.ts';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { OrganisationDialog } from './organisation-dialog.tsx';
import { changesOf, type OrganisationValues } from './organisation-values.ts';

type Props = { readonly organisation: Organisation; readonly onClose: () => void };

/** Edits an organisation's basics. */
export function EditOrganisation({ organisation, onClose }: Props) {
  const { call } = useApi();
  const update = useCommand(call.organisations.update);
  const save = async (values: OrganisationValues) => {
    const { id, revision } = organisation;
    const outcome = await update.run({ id, expectedRevision: revision, changes: changesOf(values) });
    if (outcome.ok) onClose();
  };
  return (
    <OrganisationDialog
      organisation={organisation}
      error={update.error}
      isSaving={update.isRunning}
      onSave={(values) => void save(values)}
      onClose={onClose}
    />
  );
}
