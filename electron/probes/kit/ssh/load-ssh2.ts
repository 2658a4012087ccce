/** The library, loaded with the first test of a server: most runs of the product test none. */
export const loadSsh2 = async () => (await import('ssh2')).default;

export type Ssh2 = Awaited<ReturnType<typeof loadSsh2>>;
