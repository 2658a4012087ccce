/** Variables of this process, read only when somebody asks for them by name. */
export type Environment = { readonly read: (name: string) => string | undefined };
