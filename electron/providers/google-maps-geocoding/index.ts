import { z } from 'zod';
import type { FieldValues } from '../../../shared/model/credential.ts';
import type { Facts } from '../../../shared/model/test-result.ts';
import { apiUrl } from '../../probes/kit/api-request.ts';
import { matchRow } from '../../probes/kit/error-table.ts';
import type { HttpRequest } from '../../probes/kit/http.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

const geocoding = z.object({
  status: z.string().max(60),
  error_message: z.string().nullish(),
  results: z.array(z.object({ formatted_address: z.string() })).nullish(),
});

/** Words for a key that passed: an address was found, none was, or none was asked for. */
const passed = ['OK', 'ZERO_RESULTS', 'INVALID_REQUEST'];

/** The vendor takes the key in the address only: the whole of it is as secret as the key. */
const geocode =
  (address: string | null) =>
  ({ apiKey = '' }: FieldValues): HttpRequest => {
    const url = apiUrl('https://maps.googleapis.com', '/maps/api/geocode/json');
    if (address !== null) url.searchParams.set('address', address);
    url.searchParams.set('key', apiKey);
    return { method: 'GET', url, headers: {} };
  };

function read(json: unknown): Facts | null {
  const answer = geocoding.safeParse(json).data;
  if (answer === undefined) return null;
  const { status, error_message: text, results } = answer;
  if (!passed.includes(status)) {
    throw new ProbeStop(
      matchRow(errors, { code: status, text: text ?? '' }) ?? { cause: 'UNKNOWN', confidence: 'guess' },
    );
  }
  const found = results?.[0]?.formatted_address.slice(0, 200);
  return { answer: status, ...(found !== undefined && { found }) };
}

/** Asks without an address: Google looks at the key first, and bills nothing. A thorough test asks for a real one. */
export const googleMapsGeocoding: ProviderModule = {
  id: 'google-maps-geocoding',
  errors,
  probe: async (context) => {
    await probeRest(context, { request: geocode(context.thorough ? 'Brasilia' : null), facts: read });
  },
};
