#!/usr/bin/env node
// Plain JavaScript that any Node can read: the command itself needs one that runs TypeScript as written.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const neededMajor = 24;
const main = new URL('./main.ts', import.meta.url);

/** The Node that `npm ci` brought along. */
function bundledNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return fileURLToPath(new URL(`../../node_modules/node/bin/${name}`, import.meta.url));
}

function runUnder(node) {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl+C at a terminal reaches the child by itself; passing it on would count as pressing it twice.
  const passedOn = ['SIGTERM', 'SIGHUP', ...(process.stdin.isTTY ? [] : ['SIGINT'])];
  if (process.stdin.isTTY) process.on('SIGINT', () => undefined);
  for (const signal of passedOn) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(70);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

if (Number.parseInt(process.versions.node, 10) >= neededMajor) {
  await import(main.href);
} else if (existsSync(bundledNode())) {
  runUnder(bundledNode());
} else {
  process.stderr.write(`Chaveiro needs Node ${neededMajor}: run npm ci in its folder. / rode npm ci na pasta dele.\n`);
  process.exit(70);
}
