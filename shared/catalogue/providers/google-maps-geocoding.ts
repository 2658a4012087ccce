import { apiKeyField } from '../api-key-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';

/** Google Maps Geocoding. Facts: reference/providers.json, object `google-maps-geocoding`. */
export const googleMapsGeocoding: ProviderDescriptor = {
  id: 'google-maps-geocoding',
  name: 'Google Maps Geocoding',
  category: 'AUXILIARY',
  capabilities: ['geocode'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://maps.googleapis.com'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'A server’s key: restricted by IP address or not at all. A key restricted by website does not work here.',
        'pt-BR':
          'Chave de servidor: com restrição por endereço IP ou sem restrição. Chave restrita por site não funciona aqui.',
      },
      example: 'AIza…',
    }),
  ],
  settings: [],
  // Every Google service has keys of this shape.
  keyPatterns: [{ field: 'apiKey', prefix: 'AIza', pattern: '^AIza[0-9A-Za-z_-]{35}$', confidence: 'low' }],
  envNames: { apiKey: ['GOOGLE_MAPS_API_KEY', 'GOOGLE_MAPS_KEY', 'GOOGLE_GEOCODING_API_KEY', 'MAPS_API_KEY'] },
  links: {
    website: 'https://console.cloud.google.com/google/maps-apis',
    docs: 'https://developers.google.com/maps/documentation/geocoding/requests-geocoding',
    keys: 'https://console.cloud.google.com/google/maps-apis/credentials',
    billing: 'https://console.cloud.google.com/billing',
    status: 'https://status.cloud.google.com/maps-platform/',
  },
  monogram: 'GM',
  probe: {
    version: 1,
    cost: 'free',
    thorough: {
      en: 'Looks up one address. Google counts it as one billed request, about US$ 0.005 beyond the free monthly volume.',
      'pt-BR':
        'Procura um endereço. O Google conta como uma requisição cobrada, cerca de US$ 0,005 acima da cota mensal grátis.',
    },
  },
  pricingUnit: 'requests',
  access: null,
  text: {
    bestAt: {
      en: 'Turns addresses into coordinates and back, worldwide.',
      'pt-BR': 'Converte endereços em coordenadas e vice-versa, no mundo todo.',
    },
  },
  unverified: [
    'a request without address is not billed',
    'REQUEST_DENIED: API not activated, billing not enabled, key expired, IP address not authorized',
    'OVER_DAILY_LIMIT',
    'OVER_QUERY_LIMIT',
    'UNKNOWN_ERROR',
    'prices',
  ],
};
