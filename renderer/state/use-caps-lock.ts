import { type KeyboardEvent, useState } from 'react';

/** Whether caps lock is on, learnt from the keys pressed in a field. */
export function useCapsLock() {
  const [isOn, setIsOn] = useState(false);
  const learn = (event: KeyboardEvent) => setIsOn(event.getModifierState('CapsLock'));
  return { isOn, handlers: { onKeyDown: learn, onKeyUp: learn } };
}
