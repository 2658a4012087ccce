import { buildPreload } from './build-preload.ts';

// What `npm run build` runs for the desktop.
await buildPreload();
