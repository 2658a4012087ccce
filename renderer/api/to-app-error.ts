import { ORPCError } from '@orpc/client';
import { errorData } from '../../shared/contract/define.ts';
import { AppError, isAppError } from '../../shared/errors/app-error.ts';
import { isErrorCode } from '../../shared/errors/codes.ts';

/** Whatever a call rejected with, as the one error the page knows. What is none of ours means the line broke. */
export function toAppError(error: unknown, signal?: AbortSignal): AppError {
  if (isAppError(error)) return error;
  if (signal?.aborted === true) return new AppError('CANCELLED');
  return error instanceof ORPCError ? fromWire(String(error.code), error.data) : new AppError('CONNECTION_LOST');
}

function fromWire(code: string, sent: unknown): AppError {
  if (!isErrorCode(code)) return new AppError('INTERNAL');
  const data = errorData.safeParse(sent ?? {});
  if (!data.success) return new AppError(code);
  const { field, reason, params, order, incident } = data.data;
  return new AppError(code, {
    ...(field === undefined ? {} : { field }),
    ...(reason === undefined ? {} : { reason }),
    ...(params === undefined ? {} : { params }),
    ...(order === undefined ? {} : { order }),
    ...(incident === undefined ? {} : { incident }),
  });
}
