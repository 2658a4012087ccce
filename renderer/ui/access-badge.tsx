import { Badge, Tooltip } from '@mantine/core';
import type { AccessGrade } from '../../shared/catalogue/descriptor.ts';
import { useText } from '../i18n/text.tsx';
import classes from './access-badge.module.css';

type Props = {
  readonly grade: AccessGrade;
  /** Whether what the grade means is told on hover and focus; not inside what is chosen by a click itself. */
  readonly isExplained?: boolean;
};

/** How good a way in is among those that lead to the same place. */
export function AccessBadge({ grade, isExplained = true }: Props) {
  const { t } = useText();
  const look = { size: 'sm', variant: 'light', className: classes.badge ?? '', 'data-grade': grade } as const;
  const words = t(`page.providers.access.${grade}`);
  if (!isExplained) return <Badge {...look}>{words}</Badge>;
  return (
    <Tooltip label={t(`page.providers.accessHint.${grade}`)} multiline maw={260}>
      <Badge {...look} tabIndex={0}>
        {words}
      </Badge>
    </Tooltip>
  );
}
