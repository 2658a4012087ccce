/** A test as Vitest reports it. */
export type RanTest = { readonly file: string; readonly fullName: string; readonly status: string };

/** What became of what tests promise: none has its name, one failed, none failed but one was skipped, or all passed. */
export type Judgement = 'right' | 'failed' | 'skipped' | 'notFound';

/** Whether a name has the parts of a title in their order. `%s` is a gap: its text is another in each row of a table. */
function isNamed(name: string, title: string): boolean {
  let from = 0;
  for (const part of title.split('%s')) {
    const at = name.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

/** What the tests of a file say of what they promise. A title may be a part of their names: rows go by their own. */
export function judge(promise: { readonly file: string; readonly test: string }, ran: readonly RanTest[]): Judgement {
  const own = ran.filter(({ file, fullName }) => file.endsWith(promise.file) && isNamed(fullName, promise.test));
  if (own.length === 0) return 'notFound';
  if (own.some(({ status }) => status === 'failed')) return 'failed';
  return own.every(({ status }) => status === 'passed') ? 'right' : 'skipped';
}
