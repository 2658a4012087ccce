import type { Api } from '../../api/api.ts';

type Order = { readonly call: Api['call']; readonly file: string; readonly signal: AbortSignal };

/** Reads a listed backup piece by piece; the last item answers with all of it. */
export async function* readBackup({ call, file, signal }: Order) {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; ; ) {
    const { data, total } = await call.backups.read({ file, offset }, { signal });
    const piece = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    pieces.push(piece);
    offset += piece.length;
    const isWhole = offset >= total || piece.length === 0;
    yield { done: offset, total, answer: isWhole ? new Blob(pieces, { type: 'application/octet-stream' }) : null };
    if (isWhole) return;
  }
}
