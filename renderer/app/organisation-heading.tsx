import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Organisation } from '../../shared/model/organisation.ts';
import { EditOrganisation } from '../features/organisations/edit-organisation.tsx';
import { taxIdText } from '../features/organisations/tax-id-text.ts';
import { useText } from '../i18n/text.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ScopeHeading } from './scope-heading.tsx';

/** An organisation's name and what identifies it. */
export function OrganisationHeading({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useText();
  const [isEditing, setIsEditing] = useState(false);
  const { name, slug, taxId, timeZone, currency } = organisation;
  const details = [slug, ...(taxId === null ? [] : [taxIdText(taxId)]), timeZone, currency];
  return (
    <>
      <ScopeHeading
        name={name}
        details={details}
        action={
          <IconButton icon={IconPencil} label={t('page.organisations.edit')} onClick={() => setIsEditing(true)} />
        }
      />
      {isEditing && <EditOrganisation organisation={organisation} onClose={() => setIsEditing(false)} />}
    </>
  );
}
