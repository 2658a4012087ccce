import { pathToFileURL } from 'node:url';
import type { Figure } from './figure.ts';

// One figure in a process of its own: told by its file, answered as messages to the bench.

const [file = ''] = process.argv.slice(2);
// Sound: every file of figures/ exports one `figure`, which its own annotation proves.
const { figure } = (await import(pathToFileURL(file).href)) as { readonly figure: Figure };
process.send?.({ kind: 'begun', title: figure.title, limitMs: figure.limitMs });
const { lacks = null } = figure;
const answer = lacks === null ? { kind: 'taken', measures: await figure.take() } : { kind: 'skipped', lacks };
process.send?.(answer, () => process.exit(0));
