/** Bounds of the web host. Times in ms, sizes in bytes. Generous for one person, small for whoever floods it. */
export const hostLimits = {
  launchTokenMs: 10 * 60_000,
  /** Launches minted and not yet used: the oldest gives way. */
  maxLaunchTokens: 8,
  /** Tries of a launch token in `exchangeWindowMs`, right or wrong. */
  maxExchanges: 30,
  exchangeWindowMs: 60_000,
  /** A tab that does not come back in this time needs a new launch. */
  loginMs: 12 * 60 * 60_000,
  maxLogins: 32,
  helloMs: 5_000,
  pingMs: 30_000,
  /** How long a page may take to answer that the host goes away. */
  farewellMs: 1_000,
  headersMs: 5_000,
  requestMs: 10_000,
  /** How long a client may take to read an answer. */
  answerMs: 30_000,
  keepAliveMs: 5_000,
  checkTimeoutsMs: 1_000,
  maxConnections: 128,
  maxHeaderBytes: 16 * 1024,
  maxBodyBytes: 1024,
  /** What may wait to be read by a page that pings. */
  maxUnreadBytes: 1024 * 1024,
} as const;

/** The limits of connections, of which a test may have shorter ones. */
export type ConnectionLimits = Readonly<
  Record<'headersMs' | 'requestMs' | 'keepAliveMs' | 'checkTimeoutsMs' | 'maxConnections', number>
>;
