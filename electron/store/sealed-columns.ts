/**
 * Columns that hold sealed values, by table.
 *
 * A decrypted dump of everything else must hold no secret: tests plant canaries and look.
 */
export const sealedColumns: Readonly<Record<string, readonly string[]>> = {
  credential_secret: ['sealed'],
  setting: ['proxy_password'],
  data_key: ['wrapped'],
  audit: ['detail'],
};
