import type { ClientLink } from '@orpc/client';

/** How a line ended. `lost` may come back by itself; the others are final. */
export type LineEnd = 'lost' | 'refused' | 'replaced';

export type PageLink = ClientLink<Record<never, never>>;

/** One connection to the engine, from its opening to its end. */
export type Line = { readonly link: PageLink; readonly ended: Promise<LineEnd> };

/** Opens a line. What cannot even be opened is an end, too. */
export type Connect = () => Promise<Line | { readonly end: LineEnd }>;
