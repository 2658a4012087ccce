import { type Category, category as categories } from '../../../shared/model/category.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';

/** Credentials that share one order: of one category, in one scope. The first active one is the primary. */
export type CredentialGroup = {
  readonly key: string;
  readonly category: Category;
  /** Name of the connection whose order it is; null for the scope's own. */
  readonly connection: string | null;
  readonly credentials: readonly CredentialView[];
  readonly primary: CredentialView | null;
};

const orderKey = ({ category, connectionId }: CredentialView): string => `${category}/${connectionId ?? ''}`;

/** Groups a scope's credentials by the orders they stand in, in the catalogue's order of categories. */
export function groupByOrder(credentials: readonly CredentialView[]): readonly CredentialGroup[] {
  const groups = Map.groupBy(credentials, orderKey);
  return [...groups]
    .map(([key, members]) => toGroup(key, members))
    .filter((group) => group !== null)
    .toSorted(
      (a, b) =>
        categories.options.indexOf(a.category) - categories.options.indexOf(b.category) ||
        (a.connection ?? '').localeCompare(b.connection ?? ''),
    );
}

function toGroup(key: string, members: readonly CredentialView[]): CredentialGroup | null {
  const credentials = members.toSorted((a, b) => a.position - b.position);
  const [first] = credentials;
  if (first === undefined) return null;
  return {
    key,
    category: first.category,
    connection: first.connection,
    credentials,
    primary: credentials.find(({ active }) => active) ?? null,
  };
}
