/** One step of the schema. Its version is the `user_version` it leads to; its text never changes once released. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string };
