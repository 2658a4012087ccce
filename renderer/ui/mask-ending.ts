/** The characters a mask still shows after its dots, such as "4f2a"; null where it shows none. */
export const maskEnding = (mask: string): string | null => /[•*…]([^•*…\s@]{1,8})$/.exec(mask)?.[1] ?? null;
