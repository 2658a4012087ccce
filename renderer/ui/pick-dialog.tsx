import { Modal, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import classes from './pick-dialog.module.css';

export type PickOption = { readonly id: string; readonly content: ReactNode };
export type PickGroup = { readonly id: string; readonly heading: string; readonly options: readonly PickOption[] };

type Props = {
  /** Names the dialog, and says in the empty field what to type. */
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly groups: readonly PickGroup[];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
  /** A key pressed while an option is the chosen one; true where it was taken. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>, id: string | null) => boolean;
  /** How many were found, in words; heard when it changes. */
  readonly status: string;
  /** What stands where nothing was found. */
  readonly empty: ReactNode;
  /** What else can be done here, under the list. */
  readonly footer?: ReactNode;
};

const atOnce = { duration: 0 };

/** A field to type in and a list that follows it: arrows choose, Enter picks, Esc closes. The focus stays in the field. */
export function PickDialog(props: Props) {
  const { label, typed, onType, groups, onPick, onClose, onKey, status, empty, footer } = props;
  const listId = useId();
  const options = groups.flatMap((group) => group.options);
  const choice = useChoice(options, typed);
  const active = options[choice.at];
  const optionId = (id: string) => `${listId}-${id}`;

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || onKey?.(event, active?.id ?? null) === true) return;
    const next = nextPlace(event.key, choice.at, options.length);
    if (next !== null) choice.set(next);
    else if (event.key === 'Enter' && active !== undefined) onPick(active.id);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root opened onClose={onClose} size="36rem" yOffset="10vh" centered={false} transitionProps={atOnce}>
      <Modal.Overlay />
      <Modal.Content aria-label={label} classNames={{ content: classes.content ?? '' }}>
        <div className={classes.field}>
          <Icon of={IconSearch} />
          <input
            ref={holdFocus}
            data-autofocus
            className={classes.input}
            role="combobox"
            aria-label={label}
            aria-expanded={options.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active === undefined ? undefined : optionId(active.id)}
            placeholder={label}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={typed}
            onChange={(event) => onType(event.currentTarget.value)}
            onKeyDown={press}
          />
        </div>
        <div className={classes.list} id={listId} role="listbox" aria-label={label}>
          {groups.map((group) => (
            <fieldset key={group.id} className={classes.group} aria-label={group.heading}>
              <div className={classes.heading} aria-hidden>
                {group.heading}
              </div>
              {group.options.map(({ id, content }) => (
                <Option
                  key={id}
                  id={optionId(id)}
                  isActive={active?.id === id}
                  onPoint={() => choice.set(options.findIndex((option) => option.id === id))}
                  onPick={() => onPick(id)}
                >
                  {content}
                </Option>
              ))}
            </fieldset>
          ))}
        </div>
        {options.length === 0 && <div className={classes.empty}>{empty}</div>}
        {footer !== undefined && <div className={classes.footer}>{footer}</div>}
        <VisuallyHidden role="status">{status}</VisuallyHidden>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Takes the focus the moment the field is there, so that no key is lost, and gives it back where it was. */
function holdFocus(field: HTMLInputElement): () => void {
  const before = document.activeElement;
  field.focus();
  return () => {
    if (before instanceof HTMLElement) before.focus();
  };
}

/** Which option is the chosen one: the first after every change of what is typed. */
function useChoice(options: readonly PickOption[], typed: string) {
  const [choice, setChoice] = useState({ typed, at: 0 });
  const at = choice.typed === typed ? Math.min(choice.at, Math.max(0, options.length - 1)) : 0;
  return { at, set: (next: number) => setChoice({ typed, at: next }) };
}

const page = 8;

/** Where a key leads from a place among so many; null for any other key. Home and End belong to the field. */
function nextPlace(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'PageDown') return Math.min(count - 1, at + page);
  return key === 'PageUp' ? Math.max(0, at - page) : null;
}

type OptionProps = {
  readonly id: string;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onPick: () => void;
  readonly children: ReactNode;
};

function Option({ id, isActive, onPoint, onPick, children }: OptionProps) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <button
      ref={element}
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classes.option}
      onPointerMove={isActive ? undefined : onPoint}
      onMouseDown={keepFocus}
      onClick={onPick}
    >
      {children}
    </button>
  );
}

/** The field keeps the focus: what is chosen is told by `aria-activedescendant`. */
const keepFocus = (event: MouseEvent) => event.preventDefault();
