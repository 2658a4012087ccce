/** The nonce this load of the page allows style elements by. The host puts it where Vite wrote the placeholder. */
export const readStyleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
