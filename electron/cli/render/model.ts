import type { ModelRefresh } from '../../../shared/contract/models.ts';
import { createFormats, type Formats } from '../../../shared/i18n/format.ts';
import type { ModelPrice, PriceUnit } from '../../../shared/model/model-price.ts';
import type { ProviderModel } from '../../../shared/model/provider-model.ts';
import type { View } from '../command.ts';
import { listing } from './facts.ts';

const picoPerNano = 1_000n;

/** How many units a price is said for. */
const saidFor: Readonly<Record<PriceUnit, bigint>> = { token: 1_000_000n, minute: 1n, character: 1_000_000n };

/** Half up, which is nothing a reader of three digits would see. */
const nanoOf = (pico: string, unit: PriceUnit): bigint =>
  (BigInt(pico) * saidFor[unit] + picoPerNano / 2n) / picoPerNano;

/** What goes in, what of it was cached, what comes out, and for how much of it that is. Unknown is said, not left out. */
function priceCells(price: ModelPrice | null, { money }: Formats, { translate }: View): readonly string[] {
  if (price === null) return [translate('cli.say.unknown'), '', '', ''];
  const { unit, input, cachedInput, output, verified } = price;
  const cells = [input, cachedInput, output].map((pico) => (pico === null ? '–' : money(nanoOf(pico, unit), 'USD')));
  const per = translate(`cli.perUnit.${unit}`);
  return [...cells, verified ? per : translate('cli.say.unverified', { per })];
}

/** Models under headings, with what they cost and since when a vendor names them. */
export function renderModels(models: readonly ProviderModel[], view: View): string {
  const { translate, language } = view;
  const formats = createFormats(language);
  return listing(
    view,
    ['provider', 'id', 'capabilities', 'context', 'input', 'cachedInput', 'output', 'per', 'priced', 'fetched'],
    models.map((each) => [
      each.provider,
      each.id,
      formats.list(each.capabilities.map((job) => translate(`terms.capability.${job}`))),
      each.contextWindow === null ? '' : formats.number(each.contextWindow),
      ...priceCells(each.price, formats, view),
      each.priceDate ?? '',
      each.fetchedAt === null ? translate('cli.say.bundled') : formats.date(each.fetchedAt),
    ]),
  );
}

/** How many models a credential has now, and why there are no newer ones where there are not. */
export function renderModelRefresh({ report, models, whole, fetchedAt }: ModelRefresh, view: View): string {
  const { translate, language } = view;
  const { dateTime } = createFormats(language);
  const lines = [
    ...(report.cause === null ? [] : [translate(`causes.${report.cause}.title`)]),
    ...(fetchedAt === report.testedAt ? [] : [translate('cli.say.noModelList')]),
    ...(models === null || fetchedAt === null
      ? []
      : [translate('cli.say.modelsListed', { count: models, at: dateTime(fetchedAt) })]),
    ...(whole ? [] : [translate('cli.say.modelsCut')]),
  ];
  return lines.join('\n');
}
