/** Value of one CNPJ character: char code minus 48, so digits keep their value and letters start at 17. */
const characterValue = (character: string): number => character.charCodeAt(0) - 48;

/** Weights run 2..9 from the right and start over (Receita Federal, alphanumeric CNPJ, 2026). */
function checkDigit(characters: string): number {
  const sum = [...characters]
    .reverse()
    .reduce((total, character, index) => total + characterValue(character) * (2 + (index % 8)), 0);
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

/** Strips what people write between the characters of a CNPJ and upper-cases it. */
export const normaliseTaxId = (text: string): string => text.replace(/[\s./-]/g, '').toUpperCase();

/**
 * Whether a normalised CNPJ is valid: 12 alphanumeric characters and 2 check digits.
 *
 * Source: reference/ux.md section 4.2; letters are allowed since July 2026.
 */
export function isValidTaxId(taxId: string): boolean {
  if (!/^[0-9A-Z]{12}\d{2}$/.test(taxId)) return false;
  if (/^(.)\1{13}$/.test(taxId)) return false;
  const first = checkDigit(taxId.slice(0, 12));
  const second = checkDigit(taxId.slice(0, 12) + String(first));
  return taxId.endsWith(`${first}${second}`);
}
