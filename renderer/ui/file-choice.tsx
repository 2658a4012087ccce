import { Button, FileButton, Input } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useId } from 'react';
import { useText } from '../i18n/text.tsx';
import classes from './file-choice.module.css';
import { Icon } from './icon.tsx';

type Props = {
  readonly label: string;
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
  readonly choose: string;
  readonly other: string;
  readonly none: string;
  readonly isDisabled?: boolean;
};

/** A file of the user's: its name and size once it is chosen. */
export function FileChoice({ label, file, onFile, choose, other, none, isDisabled = false }: Props) {
  const { format } = useText();
  const labelId = useId();
  return (
    <fieldset className={classes.choice} aria-labelledby={labelId}>
      <Input.Label id={labelId} labelElement="div">
        {label}
      </Input.Label>
      <div className={classes.line}>
        <FileButton onChange={onFile} disabled={isDisabled}>
          {(props) => (
            <Button variant="default" leftSection={<Icon of={IconFileUpload} />} {...props}>
              {file === null ? choose : other}
            </Button>
          )}
        </FileButton>
        <span className={classes.name} role="status">
          {file === null ? none : `${file.name} · ${format.bytes(file.size)}`}
        </span>
      </div>
    </fieldset>
  );
}
