import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { Capability, Category } from '../../../shared/model/category.ts';
import { matchCost, wordsOf } from '../../ui/find-words.ts';

/** What is asked of the catalogue; it stands in the address. */
export type ProvidersView = {
  readonly find?: string;
  readonly category?: readonly Category[];
  readonly capability?: readonly Capability[];
};

/** Providers that answer the words typed and have one of the categories and one of the capabilities chosen. */
export function findProviders(
  providers: readonly ProviderDescriptor[],
  { find = '', category = [], capability = [] }: ProvidersView,
  textsOf: (provider: ProviderDescriptor) => readonly string[],
): readonly ProviderDescriptor[] {
  const words = wordsOf(find);
  return providers.filter(
    (provider) =>
      (category.length === 0 || category.includes(provider.category)) &&
      (capability.length === 0 || provider.capabilities.some((one) => capability.includes(one))) &&
      matchCost(textsOf(provider), words) !== null,
  );
}
