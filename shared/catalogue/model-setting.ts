import type { Bilingual } from '../model/language.ts';
import type { SettingDescriptor } from './descriptor.ts';

const checked: Bilingual = {
  en: 'The test also checks that the key may use it.',
  'pt-BR': 'O teste também confere se a chave pode usá-lo.',
};

/** The setting that names the model to use where nothing else does. Its help promises a check unless told otherwise. */
export const modelSetting = (example: string, help: Bilingual = checked): SettingDescriptor => ({
  key: 'model',
  type: 'text',
  text: { label: { en: 'Default model', 'pt-BR': 'Modelo padrão' }, help, example },
});
