/** Texts of the chaveiro command. */
export const cli = {} as const;
