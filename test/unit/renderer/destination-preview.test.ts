import { describe, expect, it } from 'vitest';
import { previewDestination } from '../../../renderer/features/editor/destination-preview.ts';
import { openai } from '../../../shared/catalogue/providers/openai.ts';
import { postgresql } from '../../../shared/catalogue/providers/postgresql.ts';

describe('where a secret would go', () => {
  it('is the vendor, unless another address is typed', () => {
    expect(previewDestination(openai, {})).toEqual({ address: 'https://api.openai.com', isForeign: false });
    expect(previewDestination(openai, { baseUrl: 'https://api.openai.com/v1' })).toEqual({
      address: 'https://api.openai.com/v1',
      isForeign: false,
    });
  });

  it('is foreign when a vendor’s key would leave the vendor', () => {
    expect(previewDestination(openai, { baseUrl: 'https://proxy.exemplo.com.br:8443/v1' })).toEqual({
      address: 'https://proxy.exemplo.com.br:8443/v1',
      isForeign: true,
    });
  });

  it('shows nothing of an address that may be secret', () => {
    const url = 'postgresql://loja:segredo@db.exemplo.com.br:5432/interno?options=segredo';
    expect(previewDestination(postgresql, { url })).toEqual({
      address: 'postgresql://db.exemplo.com.br:5432',
      isForeign: false,
    });
  });

  it.each(['', 'não é um endereço', 'postgresql://'])('is unknown while %j is all there is', (url) => {
    expect(previewDestination(postgresql, { url })).toBeNull();
  });
});
