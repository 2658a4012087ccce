/** Packages the product is built with, made by the build from their own metadata (vite.config.ts). */
declare module 'virtual:licences' {
  export const licences: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
}
