/** Opens the vault of every spec. */
export const passphrase = 'cavalo bateria grampo correto 4871';
