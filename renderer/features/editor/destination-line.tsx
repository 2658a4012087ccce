import { IconArrowRight, IconWorldShare } from '@tabler/icons-react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './destination-line.module.css';
import { previewDestination } from './destination-preview.ts';

type Props = { readonly descriptor: ProviderDescriptor; readonly fields: FieldValues };

/** Says where the secret of this form would go. */
export function DestinationLine({ descriptor, fields }: Props) {
  const { t } = useText();
  const preview = previewDestination(descriptor, fields);
  if (preview === null) return null;
  return (
    <p className={classes.line} data-foreign={preview.isForeign}>
      <Icon of={preview.isForeign ? IconWorldShare : IconArrowRight} />
      <span>
        {t('page.editor.destination')} <code className={classes.address}>{preview.address}</code>
      </span>
    </p>
  );
}
