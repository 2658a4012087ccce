import { uploadPieceBytes } from '../../shared/contract/uploads.ts';
import type { Api } from '../api/api.ts';

/** How far long work came, as the contract's streams tell it. */
export type Progress<A> = { readonly done: number; readonly total: number; readonly answer: A | null };

type Order<A> = {
  readonly call: Api['call'];
  readonly file: Blob;
  readonly signal: AbortSignal;
  /** What is done with the file once it is there. */
  readonly use: (upload: string) => Promise<AsyncIterable<Progress<A>>>;
};

/** What is under way: the file crosses to the engine, or the engine works on it. */
export type FileStep = 'sending' | 'working';

/** Hands a file over in pieces, lets the engine work on it, and takes it away again whatever came of it. */
export async function* workOnFile<A>({ call, file, signal, use }: Order<A>) {
  const { upload } = await call.uploads.begin({ bytes: file.size }, { signal });
  try {
    for (let offset = 0; offset < file.size; ) {
      const data = await base64Of(file.slice(offset, offset + uploadPieceBytes));
      const { received } = await call.uploads.append({ upload, offset, data }, { signal });
      offset = received;
      yield { step: 'sending' as const satisfies FileStep, done: received, total: file.size, answer: null };
    }
    for await (const progress of await use(upload)) yield { step: 'working' as const satisfies FileStep, ...progress };
  } finally {
    // The session forgets it in any case; a line that is down must not hide what went wrong before.
    await call.uploads.discard({ upload }).catch(() => undefined);
  }
}

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read'));
    reader.readAsDataURL(blob);
  });
