import { useState } from 'react';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { OrganisationDialog } from './organisation-dialog.tsx';
import { changedOf, type OrganisationValues } from './organisation-values.ts';

type Props = { readonly organisation: Organisation; readonly onClose: () => void };

/** Edits an organisation's basics. What another window changed meanwhile is told as a conflict, never written over. */
export function EditOrganisation({ organisation: newest, onClose }: Props) {
  // As it was when the form was filled: the list behind it goes on being refreshed.
  const [organisation] = useState(newest);
  const { call } = useApi();
  const update = useCommand(call.organisations.update);
  const save = async (values: OrganisationValues) => {
    const { id, revision } = organisation;
    const outcome = await update.run({ id, expectedRevision: revision, changes: changedOf(organisation, values) });
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
