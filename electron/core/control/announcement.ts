import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Paths } from '../../ports/paths.ts';
import { writeFileAtomically } from '../../vault/atomic-file.ts';
import { readSmallFile } from '../small-file.ts';

/** How other processes find the owner of a data folder: the content of `run/engine.json`. */
export const announcement = z.strictObject({
  pid: z.int().positive(),
  /** Path of a unix socket, or name of a Windows pipe. */
  socket: z.string().min(1),
  protocol: z.int().positive(),
  /** 32 random bytes, base64url: the first frame of every connection carries it. */
  token: z.string().min(43),
});
export type Announcement = z.infer<typeof announcement>;

const announcementFile = (paths: Paths): string => join(paths.dataDir, 'run', 'engine.json');

/** Tells where the owner listens. Whatever an owner that died left there is replaced. */
export const announce = (paths: Paths, content: Announcement): void =>
  writeFileAtomically(announcementFile(paths), JSON.stringify(content));

/** What an owner, alive or dead, last announced; null when there is nothing that can be read. */
export function readAnnouncement(paths: Paths): Announcement | null {
  const text = readSmallFile(announcementFile(paths));
  if (text === null) return null;
  try {
    return announcement.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Takes back what this process announced. */
export const withdraw = (paths: Paths): Promise<void> => rm(announcementFile(paths), { force: true });
