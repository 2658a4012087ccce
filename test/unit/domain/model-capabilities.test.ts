import { describe, expect, it } from 'vitest';
import { hasModels, modelCapabilities } from '../../../electron/domain/model-capabilities.ts';

describe('what a model can do', () => {
  it.each([
    ['gpt-5.4-mini', ['chat']],
    ['claude-sonnet-4-6', ['chat']],
    ['amazon/nova-lite-v1', ['chat']],
    ['text-embedding-3-small', ['embed']],
    ['gemini-embedding-001', ['embed']],
    ['whisper-large-v3-turbo', ['transcribe']],
    ['gpt-4o-mini-transcribe', ['transcribe']],
    ['gpt-realtime-whisper', ['transcribe']],
    ['gpt-4o-mini-tts', ['speak']],
    ['tts-1-hd', ['speak']],
    ['dall-e-3', []],
    ['omni-moderation-latest', []],
    ['gpt-realtime', []],
    ['mistral-ocr-2512', []],
  ])('is read from its name: %s', (model, jobs) => {
    expect(modelCapabilities(model, ['chat', 'embed'])).toEqual(jobs);
  });

  it('is its provider’s only such job where the name says nothing, and nothing where there are several', () => {
    expect(modelCapabilities('best', ['transcribe'])).toEqual(['transcribe']);
    expect(modelCapabilities('best', ['transcribe', 'speak'])).toEqual([]);
    expect(modelCapabilities('nova-3', ['transcribe', 'speak'])).toEqual(['transcribe']);
  });

  it('is asked of providers alone whose work models do', () => {
    expect([hasModels(['cache']), hasModels(['email', 'speak'])]).toEqual([false, true]);
  });
});
