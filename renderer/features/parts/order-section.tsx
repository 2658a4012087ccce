import { useState } from 'react';
import { withMoved } from '../../ui/move-mode.ts';
import { SortableList } from '../../ui/sortable-list.tsx';
import { useUndoableMove } from '../../ui/use-undoable-move.ts';
import { PartSection } from './part-section.tsx';

const part = 'sortable-list';
const providers = ['OpenAI', 'Anthropic', 'Mistral', 'Groq', 'Azure OpenAI'];
const nameOf = (name: string) => name;

/** A list in an order of the user's. */
export function OrderSection() {
  const [items, setItems] = useState<readonly string[]>(providers);
  const move = async (item: string, to: number): Promise<boolean> => {
    setItems((now) => withMoved(now, now.indexOf(item), to));
    return true;
  };
  const onMove = useUndoableMove({ items, nameOf, move });
  return (
    <PartSection part={part}>
      <SortableList label={part} items={items} idOf={nameOf} nameOf={nameOf} onMove={onMove} renderItem={nameOf} />
    </PartSection>
  );
}
