/** Knows every secret value opened in this process and takes it out of text, in all the forms it travels in. */
export type Redactor = {
  /** Remembers a value (raw, base64, URL-encoded, Basic forms) until `forgetAll`. */
  readonly remember: (value: string) => void;
  readonly redact: (text: string) => string;
  /** On lock: the values themselves must not outlive the session. */
  readonly forgetAll: () => void;
};
