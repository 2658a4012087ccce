import type { Bilingual } from '../model/language.ts';
import type { SettingDescriptor } from './descriptor.ts';

/** The setting that names the voice to speak with where nothing else does. */
export const voiceSetting = (example: string, help: Bilingual): SettingDescriptor => ({
  key: 'voice',
  type: 'text',
  text: { label: { en: 'Default voice', 'pt-BR': 'Voz padrão' }, help, example },
});
