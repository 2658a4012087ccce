/** Texts of the page. */
export const page = {} as const;
