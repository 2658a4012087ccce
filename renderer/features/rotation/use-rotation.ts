import { useState } from 'react';
import { letsThrough, type Rotation } from '../../../shared/model/rotation.ts';
import type { Instant } from '../../../shared/model/time.ts';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import type { Outcome, Task } from '../../state/use-task.ts';
import { useTestRun } from '../../state/use-test-run.ts';
import type { NewKey } from './new-key-form.tsx';

/** What is known last: a step just taken here, or what the engine says since. */
function newest(mine: Rotation | null, told: Rotation | null): Rotation | null {
  if (mine === null || told === null) return mine ?? told;
  if (mine.id === told.id) return told.revision > mine.revision ? told : mine;
  return told.createdAt > mine.createdAt ? told : mine;
}

const at = ({ id, revision }: Rotation) => ({ id, expectedRevision: revision });

/** The commands a rotation is taken on with. */
function useCommands() {
  const { call } = useApi();
  return {
    start: useCommand(call.rotations.start),
    onward: useCommand(call.rotations.continue),
    retire: useCommand(call.rotations.retire),
    undo: useCommand(call.rotations.undo),
    abandon: useCommand(call.rotations.abandon),
    correct: useCommand(call.credentials.update),
  };
}

/** A rotation as it stands, and its steps. What a step led to is shown at once, whoever else changes it meanwhile. */
export function useRotation(told: Rotation | null) {
  const [mine, setMine] = useState<Rotation | null>(null);
  const [left, setLeft] = useState<Rotation['id'] | null>(null);
  const rotation = newest(mine, told?.id === left ? null : told);
  const runner = useTestRun();
  const commands = useCommands();
  const taking = async <I>(task: Task<I, Rotation>, input: I): Promise<Outcome<Rotation>> => {
    const outcome = await task.run(input);
    if (outcome.ok) setMine(outcome.value);
    return outcome;
  };
  /** Tests the new key, and takes note where it passed. */
  const test = async (rotation: Rotation): Promise<void> => {
    commands.onward.reset();
    const { phase, results } = await runner.start({ kind: 'credentials', ids: [rotation.replacement.id] });
    const verdict = results[0]?.verdict;
    if (phase !== 'finished' || verdict === undefined || !letsThrough(verdict)) return;
    if (rotation.step === 'keyAdded') await taking(commands.onward, at(rotation));
  };
  const change = async (rotation: Rotation, changes: Partial<Pick<NewKey, 'fields' | 'expiresAt'>>) => {
    const { id, revision } = rotation.replacement;
    const outcome = await commands.correct.run({ id, expectedRevision: revision, ...changes });
    if (outcome.ok) setMine({ ...rotation, replacement: outcome.value });
    return outcome.ok;
  };
  const tasks = Object.values(commands);
  return {
    rotation,
    runner,
    test,
    isBusy: tasks.some(({ isRunning }) => isRunning),
    /** Of a step, not of a form: those show theirs beside their fields. */
    stepError: commands.onward.error ?? commands.retire.error ?? commands.undo.error ?? commands.abandon.error,
    startError: commands.start.error,
    correctError: commands.correct.error,
    start: async (input: Parameters<typeof commands.start.run>[0]) => {
      const outcome = await taking(commands.start, input);
      if (outcome.ok) void test(outcome.value);
      return outcome.ok;
    },
    correct: async (rotation: Rotation, input: Pick<NewKey, 'fields' | 'expiresAt'>) => {
      const isSaved = await change(rotation, input);
      if (isSaved) void test(rotation);
      return isSaved;
    },
    /** Notes when the new key ends. What its test said of it stays. */
    noteEnd: (rotation: Rotation, expiresAt: Instant) => change(rotation, { expiresAt }),
    takeOver: (rotation: Rotation, overlapHours: number) => taking(commands.onward, { ...at(rotation), overlapHours }),
    retire: (rotation: Rotation) => taking(commands.retire, at(rotation)),
    undo: (rotation: Rotation) => taking(commands.undo, at(rotation)),
    abandon: (rotation: Rotation) => taking(commands.abandon, at(rotation)),
    /** Leaves one that ended behind, for another. */
    leave: ({ id }: Rotation) => {
      setLeft(id);
      setMine(null);
    },
  };
}

export type RotationWork = ReturnType<typeof useRotation>;
