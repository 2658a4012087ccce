import { Textarea, type TextareaProps } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import secretText from '../../ui/secret-text.module.css';

type Props = TextareaProps & {
  readonly isSecret: boolean;
  /** Names the button that shows a secret one. */
  readonly toggle: string;
};

/** A key or certificate of several lines. A secret one is dots until somebody wants to see it. */
export function PemInput({ isSecret, toggle, ...input }: Props) {
  const [isShown, setIsShown] = useState(false);
  const shared = { autosize: true, minRows: 3, maxRows: 8, ...input } as const;
  if (!isSecret) return <Textarea {...shared} />;
  return (
    <Textarea
      {...shared}
      classNames={isShown ? {} : { input: secretText.hidden ?? '' }}
      rightSection={
        <IconButton
          icon={isShown ? IconEyeOff : IconEye}
          label={toggle}
          aria-pressed={isShown}
          onClick={() => setIsShown((before) => !before)}
        />
      }
    />
  );
}
