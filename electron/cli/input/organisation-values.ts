import { z } from 'zod';
import { billingStatus, organisationShape } from '../../../shared/model/organisation.ts';
import { planId } from '../../../shared/model/plan.ts';
import type { Context } from '../command.ts';
import { choice, flag, integer, list, type OptionValues, onOff, text } from '../option.ts';
import { withoutUnsaid } from './unsaid.ts';

/** What `org add` and `org set` take. */
export const organisationOptions = {
  name: text('NAME'),
  'tax-id': text('CNPJ'),
  plan: choice(planId.options),
  'billing-status': choice(billingStatus.options),
  'time-zone': text('ZONE'),
  currency: text('CODE'),
  'markup-basis-points': integer('N'),
  'data-location': text('PLACE'),
  'use-own-redis': onOff,
  'use-own-database': onOff,
  'use-own-storage': onOff,
  'use-gateway': onOff,
  'only-own-keys': onOff,
  'allow-lower-level': onOff,
  inheritance: list('PROVIDER=own|inherit'),
  strategy: list('NAME=STRATEGY'),
  notes: text('TEXT'),
  stdin: flag,
} as const;

const changes = z.strictObject(organisationShape).partial();

/** What is to change of an organisation: fields from standard input, and options, which come last. */
export async function readOrganisationChanges(
  options: OptionValues<typeof organisationOptions>,
  context: Context,
): Promise<z.infer<typeof changes>> {
  const piped = options.stdin ? await context.inputJson(changes) : {};
  const said = withoutUnsaid({
    name: options.name,
    taxId: options['tax-id'],
    plan: options.plan,
    billingStatus: options['billing-status'],
    timeZone: options['time-zone'],
    currency: options.currency,
    markupBasisPoints: options['markup-basis-points'],
    dataLocation: options['data-location'],
    useOwnRedis: options['use-own-redis'],
    useOwnDatabase: options['use-own-database'],
    useOwnStorage: options['use-own-storage'],
    useGateway: options['use-gateway'],
    onlyOwnKeys: options['only-own-keys'],
    allowLowerLevel: options['allow-lower-level'],
    notes: options.notes,
  });
  return { ...piped, ...said };
}
