import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import { missingCase } from '../../../shared/errors/exhaustive.ts';
import { type Reason, reasons } from '../../../shared/errors/reasons.ts';

type Issue = z.core.$ZodIssue;

/** The contract's limit on a field's path. */
const longestPath = 200;

const isReason = (value: unknown): value is Reason => reasons.some((reason) => reason === value);

const sizeReasons: Readonly<Record<string, Reason>> = { string: 'tooLong', array: 'tooLong' };

/** The value an issue is about. Only asked whether it is there: it may be a secret. */
function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    // Sound: only read where the value is an object, whatever its properties are.
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    input,
  );
  return value === undefined || value === '';
}

function reasonOf(issue: Issue, input: unknown): Reason {
  if (isMissing(input, issue.path) && issue.code !== 'unrecognized_keys') return 'required';
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'tooShort' : 'outOfRange';
    case 'too_big':
      return sizeReasons[issue.origin] ?? 'outOfRange';
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'notANumber' : 'wrongFormat';
    case 'invalid_value':
    case 'invalid_union':
      return 'notAnOption';
    case 'unrecognized_keys':
      return 'unknownKey';
    case 'custom':
      return isReason(issue.params?.reason) ? issue.params.reason : 'wrongFormat';
    case 'not_multiple_of':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
      return 'wrongFormat';
    default:
      return missingCase(issue);
  }
}

const pathOf = (issue: Issue): string =>
  [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])]
    .map(String)
    .join('.')
    .slice(0, longestPath);

/** An input the schema refused, in the closed words of the errors: its first field and why, never its value. */
export function inputRefusal(issues: readonly Issue[], input: unknown): AppError {
  const [issue] = issues;
  if (issue === undefined) return new AppError('VALIDATION_FAILED');
  const field = pathOf(issue);
  return new AppError('VALIDATION_FAILED', { ...(field !== '' && { field }), reason: reasonOf(issue, input) });
}
