/** Hands out command ids so that the engine does a command once at most, however often its answer is lost. */
export type CommandIds = {
  /** The id for an input: a fresh one, or the same as before while that very input is still unanswered. */
  readonly idFor: (input: unknown) => string;
  /** An answer came, good or bad: the next command is another one. */
  readonly answered: () => void;
};

/** @param mint makes an id nobody had before. */
export function createCommandIds(mint: () => string): CommandIds {
  const unanswered: { current: { readonly input: string; readonly id: string } | null } = { current: null };
  return {
    idFor: (input) => {
      const text = JSON.stringify(input);
      if (unanswered.current?.input !== text) unanswered.current = { input: text, id: mint() };
      return unanswered.current.id;
    },
    answered: () => {
      unanswered.current = null;
    },
  };
}
