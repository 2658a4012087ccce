/** The clipboard of a host that has one of its own. */
export type Clipboard = {
  readonly write: (text: string) => void;
  /** Empties it only if it still holds `text`. */
  readonly clearIf: (text: string) => void;
};
