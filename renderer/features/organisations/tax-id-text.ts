/** A normalised CNPJ the way people write it: 12.ABC.345/01DE-35. */
export const taxIdText = (taxId: string): string => taxId.replace(/^(.{2})(.{3})(.{3})(.{4})(.{2})$/, '$1.$2.$3/$4-$5');
