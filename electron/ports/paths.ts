/** Where things lie. Every path is absolute; the folders exist with mode 0700. */
export type Paths = {
  readonly dataDir: string;
  /** Folder of the control socket, short enough for a unix socket path. */
  readonly runtimeDir: string;
};
