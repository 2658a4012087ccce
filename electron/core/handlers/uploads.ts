import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';

export const uploadHandlers = ({ any }: Api, { uploads }: EngineParts) => ({
  begin: any.uploads.begin.handler(({ input, context }) => ({
    upload: uploads.begin(context.session.id, input.bytes),
  })),
  append: any.uploads.append.handler(async ({ input, context }) => {
    const data = Buffer.from(input.data, 'base64');
    return { received: await uploads.append(context.session.id, input.upload, { offset: input.offset, data }) };
  }),
  discard: any.uploads.discard.handler(({ input, context }) => ({
    discarded: uploads.discard(context.session.id, input.upload),
  })),
});
