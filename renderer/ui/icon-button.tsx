import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { Icon } from './icon.tsx';

type Props = Omit<ActionIconProps & ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> & {
  readonly icon: TablerIcon;
  /** What it does and to what: read aloud, and shown as its tooltip. */
  readonly label: string;
};

/** A button that shows only an icon and still has a name. */
export function IconButton({ icon, label, ...rest }: Props) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="md" aria-label={label} {...rest}>
        <Icon of={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
