import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import classes from './side-drawer.module.css';
import { useFocusReturn } from './use-focus-return.ts';

type Props = {
  readonly title: string;
  /** Beside or under the title: a badge, an age, where it belongs. */
  readonly subtitle?: ReactNode;
  /** `wide` for tables and waterfalls. On a narrow window both fill it. */
  readonly width?: 'normal' | 'wide';
  readonly onClose: () => void;
  /** Buttons that stay in sight while the body scrolls. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

const sizes = { normal: 'var(--size-drawer)', wide: 'var(--size-drawer-wide)' } as const;

/**
 * What is beside the page for a while: the focus stays in it and goes back to where it was, Esc closes.
 *
 * Draw it while it is open and not otherwise; what must outlive it is kept by whoever draws it.
 */
export function SideDrawer({ title, subtitle, width = 'normal', onClose, footer, children }: Props) {
  const { t } = useText();
  useFocusReturn();
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={sizes[width]} returnFocus={false}>
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content classNames={{ content: classes.content ?? '' }}>
        <Drawer.Header className={classes.header ?? ''}>
          <div className={classes.words}>
            <Drawer.Title className={classes.title ?? ''}>{title}</Drawer.Title>
            {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
          </div>
          <Drawer.CloseButton aria-label={t('page.action.close')} />
        </Drawer.Header>
        <Drawer.Body className={classes.body ?? ''}>{children}</Drawer.Body>
        {footer !== undefined && <footer className={classes.footer}>{footer}</footer>}
      </Drawer.Content>
    </Drawer.Root>
  );
}
