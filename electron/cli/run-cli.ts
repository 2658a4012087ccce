import { AppError } from '../../shared/errors/app-error.ts';
import { errorTable } from '../../shared/errors/codes.ts';
import { createTranslator } from '../../shared/i18n/translate.ts';
import type { Command } from './command.ts';
import { typedName } from './command-names.ts';
import { commandTable } from './command-table.ts';
import { describeCrash, describeFailure } from './failure.ts';
import { type Found, findCommand } from './find-command.ts';
import { globalOptions, readGlobals, scanManner } from './global-options.ts';
import { rememberAnswer, rememberWords } from './input/remember-secrets.ts';
import { onInterrupt } from './on-interrupt.ts';
import { cutArguments, type ParsedArguments } from './parse-arguments.ts';
import { createPrinter, type Printer } from './printer.ts';
import { type Call, createRunContext } from './run-context.ts';
import type { World } from './world.ts';

type Run = Omit<Call, 'globals'> & { readonly printer: Printer };

/** Rejects as soon as the run is interrupted; never resolves. */
const interruption = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => onInterrupt(signal, () => reject(new AppError('CANCELLED'))));

async function runCommand(command: Command, parsed: ParsedArguments, run: Run): Promise<number> {
  const start = command.prepare(parsed);
  const { context, close } = createRunContext({ ...run, globals: readGlobals(parsed) });
  try {
    const working = start(context);
    const ending = command.endsWhenInterrupted ? working : Promise.race([working, interruption(run.world.signal)]);
    const { document, text, exit, until } = await ending;
    rememberAnswer(document, run.world.crashes);
    run.printer.answer(document, text);
    await until;
    return exit;
  } finally {
    await close();
  }
}

async function runFound(found: Found, run: Run): Promise<number> {
  const command = found.kind === 'command' ? await commandTable[found.name]() : null;
  const parsed = cutArguments(found.words, { ...command?.options, ...globalOptions });
  const isHelpWanted = readGlobals(parsed).help;
  if (command !== null && !isHelpWanted) return runCommand(command, parsed, run);
  if (!isHelpWanted) {
    throw new AppError('VALIDATION_FAILED', { field: run.translate('cli.usage.command'), reason: 'required' });
  }
  const { commandHelp, overviewHelp } = await import('./help.ts');
  const group = found.kind === 'group' ? found.group : null;
  const help = command === null ? overviewHelp(run.translate, group) : commandHelp(command, run.translate);
  run.printer.answer({ help }, () => help);
  return 0;
}

/** What to type for help on what was asked for. */
function helpWords(found: Found | null): string {
  const name = found?.kind === 'command' ? typedName(found.name) : found?.group;
  return name === undefined || name === null ? 'chaveiro' : `chaveiro ${name}`;
}

async function tellFailure(thrown: unknown, found: Found | null, { translate, printer, world }: Run): Promise<number> {
  const { readThrow } = await import('./read-throw.ts');
  const { document, text, exit } = describeFailure(readThrow(thrown, world.crashes.record), translate);
  const isUsage = exit === errorTable.VALIDATION_FAILED.exit;
  printer.failure(
    document,
    isUsage ? `${text}\n${translate('cli.usage.seeHelp', { command: helpWords(found) })}` : text,
  );
  return exit;
}

/**
 * Runs one call of the command and resolves with its exit code. Never rejects.
 *
 * `words` are those after `chaveiro`.
 */
export async function runCli(words: readonly string[], world: World): Promise<number> {
  const { language, json } = scanManner(words, world.env);
  const translate = createTranslator(language);
  const printer = createPrinter(world, json);
  const run = { world, language, translate, printer };
  world.crashes.onCrash((incident) => {
    const { document, text } = describeCrash(incident, translate);
    printer.crash(document, text);
  });
  rememberWords(words, world.crashes);
  let found: Found | null = null;
  try {
    found = findCommand(words);
    return await runFound(found, run);
  } catch (thrown) {
    return tellFailure(thrown, found, run);
  }
}
