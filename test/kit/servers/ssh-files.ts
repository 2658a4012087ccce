import ssh2, { type SFTPWrapper } from 'ssh2';

const { STATUS_CODE } = ssh2.utils.sftp;

const folderMode = 0o040755;
const fileMode = 0o100644;

/** Folders of the test server, and what becomes of whoever looks. */
export type Files = Readonly<Record<string, 'folder' | 'file' | 'closed'>>;

/** Answers what a probe may ask of files, and counts everything else as a change. */
export function serveFiles(sftp: SFTPWrapper, files: Files, changed: (what: string) => void): void {
  const found = (path: string) => files[path];
  const attributes = (mode: number) => ({ mode, uid: 1000, gid: 1000, size: 0, atime: 0, mtime: 0 });
  sftp.on('REALPATH', (id, path) => {
    const filename = path === '.' ? '/home/deploy' : path;
    sftp.name(id, [{ filename, longname: filename, attrs: attributes(folderMode) }]);
  });
  sftp.on('STAT', (id, path) => {
    const kind = found(path);
    if (kind === undefined) sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
    else sftp.attrs(id, attributes(kind === 'file' ? fileMode : folderMode));
  });
  sftp.on('OPENDIR', (id, path) => {
    if (found(path) === 'closed') sftp.status(id, STATUS_CODE.PERMISSION_DENIED);
    else sftp.handle(id, Buffer.from(path));
  });
  sftp.on('CLOSE', (id) => sftp.status(id, STATUS_CODE.OK));
  for (const what of ['OPEN', 'WRITE', 'MKDIR', 'REMOVE', 'RENAME', 'SETSTAT'] as const) {
    sftp.on(what, (id: number) => {
      changed(what);
      sftp.status(id, STATUS_CODE.OP_UNSUPPORTED);
    });
  }
}
