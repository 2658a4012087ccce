import { connectionId, credentialId, providerId } from '../../../shared/model/ids.ts';
import { type Question, question as questionModel } from '../../../shared/model/resolution.ts';

export type QuestionKind = Question['by'];

/** What is asked and what is supposed to be down; it stands in the address. */
export type ResolutionView = {
  readonly by?: QuestionKind;
  /** The category, provider or capability. */
  readonly of?: string;
  /** Who asks: a connection's id; the client itself where it is left out. */
  readonly connection?: string;
  readonly model?: string;
  readonly down?: readonly string[];
};

export const questionKinds = ['category', 'provider', 'capability'] as const satisfies readonly QuestionKind[];

const longestModel = 200;
const mostDown = 100;

const isDownable = (each: unknown): each is string =>
  providerId.safeParse(each).success || credentialId.safeParse(each).success;

/** Reads the address; what makes no sense there is left out. */
export function readResolutionView(search: Readonly<Record<string, unknown>>): ResolutionView {
  const { by, of, connection, model, down } = search;
  const kind = questionKinds.find((one) => one === by);
  const asker = connectionId.safeParse(connection);
  const failing = Array.isArray(down) ? down.filter(isDownable).slice(0, mostDown) : [];
  return {
    ...(kind !== undefined && { by: kind }),
    ...(typeof of === 'string' && { of }),
    ...(asker.success && { connection: asker.data }),
    ...(typeof model === 'string' && model !== '' && { model: model.slice(0, longestModel) }),
    ...(failing.length > 0 && { down: failing }),
  };
}

/** What one begins with for each way to ask. */
export const firstOf: Readonly<Record<QuestionKind, string>> = {
  category: 'AI',
  provider: 'openai',
  capability: 'chat',
};

/** The question the address asks. A category nobody knows is the first one. */
export function questionOf({ by = 'category', of = firstOf[by] }: ResolutionView): Question {
  const asked = questionModel.safeParse({ by, [by]: of });
  return asked.success ? asked.data : { by: 'category', category: 'AI' };
}
