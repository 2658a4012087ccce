import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useEffect, useState } from 'react';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icon.tsx';
import classes from './search-field.module.css';

type Props = {
  readonly label: string;
  /** What is searched for now, such as what stands in the address. */
  readonly value: string;
  /** Called when typing pauses, so that an address or a query is not changed for every letter. */
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
};

const pauseMs = 150;

/** A field to search with. What is typed shows at once; Esc or the cross empties it. */
export function SearchField({ label, value, onChange, ref }: Props) {
  const { t } = useText();
  const [typed, setTyped] = useState(value);
  const tell = useDebouncedCallback(onChange, { delay: pauseMs, flushOnUnmount: false });
  useEffect(() => setTyped(value), [value]);
  const empty = () => {
    tell.cancel();
    setTyped('');
    onChange('');
  };
  return (
    <TextInput
      ref={ref}
      type="search"
      className={classes.field ?? ''}
      aria-label={label}
      placeholder={label}
      value={typed}
      maxLength={200}
      autoComplete="off"
      leftSection={<Icon of={IconSearch} />}
      rightSection={typed !== '' && <CloseButton size="sm" aria-label={t('page.part.search.clear')} onClick={empty} />}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === '') return;
        event.preventDefault();
        event.stopPropagation();
        empty();
      }}
    />
  );
}
