import { ORPCError } from '@orpc/client';

/** What a refused call told: its code and the error's data. A call that was not refused is itself the failure. */
export async function failureOf(call: Promise<unknown>): Promise<Readonly<Record<string, unknown>>> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, defined: error.defined, ...error.data };
    throw error;
  }
  throw new Error('The call was not refused');
}
