import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Replaces a file only its owner may read, whole or not at all: temp, fsync, rename, fsync of the folder. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  // Windows cannot open a folder; its file system writes the entry through.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
