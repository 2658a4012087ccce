/** Plain values for a log line: ids, codes, counts. Never names, hosts or raw objects. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** The one log sink. It redacts every value opened in this process before anything is written. */
export type Log = {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
};
