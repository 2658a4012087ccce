import type { Opened } from '../../shared/contract/control.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { Crashes } from '../core/adapters/crashes.ts';

/** Where text goes. `isTerminal`: a person looks at it now. */
export type Output = { readonly isTerminal: boolean; readonly write: (text: string) => void };

export type Input = {
  readonly isTerminal: boolean;
  /** Everything that comes until the end. Read at most once. */
  readonly readAll: () => Promise<string>;
  /** One line typed without echo, after a prompt. Throws CANCELLED on Ctrl+C. Only on a terminal. */
  readonly readSecret: (prompt: string) => Promise<string>;
};

/** A call's way to the engine: the owner's, or one of its own that ends with `close`. */
export type Reached = {
  readonly client: ApiClient;
  /** Whether another process answers. */
  readonly forwarded: boolean;
  readonly close: () => Promise<void>;
};

export type ServeOptions = {
  readonly dataDir: string | null;
  readonly port: number | null;
  /** Told when the page is built first, which takes some seconds. */
  readonly onBuild: () => void;
};

/** A host that serves until it is stopped. */
export type Serving = {
  readonly url: string;
  /** Mints a launch; the path of the file to be opened in a browser. */
  readonly mintLaunch: () => Promise<string>;
  /** Resolves when everything is closed, whoever asked for it. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** What the command uses of the machine. `process-world.ts` makes the real one; tests make others. */
export type World = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Input;
  readonly output: Output;
  readonly errors: Output;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  /** What is done about faults of ours, and what must not be told of them. */
  readonly crashes: Omit<Crashes, 'guard'>;
  /** Name of the operating system's user, for the first member. */
  readonly userName: string;
  /** Throws BUSY when the data folder is in use and does not become free. `dataDir` null: the platform's own. */
  readonly reach: (dataDir: string | null) => Promise<Reached>;
  /** Throws BUSY when the data folder or the port is in use. */
  readonly serve: (options: ServeOptions) => Promise<Serving>;
  /** Mints another launch of the running owner. Null when nothing runs. */
  readonly open: (dataDir: string | null) => Promise<Opened | null>;
  /** Asks the owner to end and waits for it. Null when nothing runs. */
  readonly stop: (dataDir: string | null) => Promise<{ readonly pid: number } | null>;
  /** Shows a launch file in the browser; false where there is none. */
  readonly showInBrowser: (file: string) => Promise<boolean>;
};
