/** A URL's host name without the brackets of an IPv6 literal. */
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '').toLowerCase();

/** Whether a host is a loopback address written out. Names are not: `localhost` may point anywhere. */
export const isLoopbackHost = (hostname: string): boolean => {
  const host = bare(hostname);
  return host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
};

/** Whether a host is a loopback or private address written out (RFC 1918, RFC 4193). */
export const isPrivateHost = (hostname: string): boolean => {
  const host = bare(hostname);
  return (
    isLoopbackHost(host) ||
    /^10(?:\.\d{1,3}){3}$/.test(host) ||
    /^192\.168(?:\.\d{1,3}){2}$/.test(host) ||
    /^172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}$/.test(host) ||
    /^f[cd][0-9a-f]{2}:/.test(host)
  );
};
