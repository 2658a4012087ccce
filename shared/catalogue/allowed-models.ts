import type { Settings } from '../model/connection.ts';
import type { ProviderDescriptor, SettingDescriptor } from './descriptor.ts';

/** The setting with which a key is kept to some models. Every provider that has a default model has it too. */
const allowedModelsSetting: SettingDescriptor = {
  key: 'allowedModels',
  type: 'text',
  text: {
    label: { en: 'Only these models', 'pt-BR': 'Só estes modelos' },
    help: {
      en: 'Separated by commas. The key serves no other model. Leave empty for any.',
      'pt-BR': 'Separados por vírgulas. A chave não atende outro modelo. Deixe em branco para qualquer um.',
    },
    example: 'gpt-5.4-mini, gpt-5.4',
  },
};

/** A provider as the catalogue has it: with the list of models where a default model can be set. */
export const withAllowedModels = (descriptor: ProviderDescriptor): ProviderDescriptor =>
  descriptor.settings.some(({ key }) => key === 'model')
    ? { ...descriptor, settings: [...descriptor.settings, allowedModelsSetting] }
    : descriptor;

/** Settings a call can be given otherwise. What models a key is kept to is the key's own matter. */
export const settingsOfCall = ({ settings }: ProviderDescriptor): readonly SettingDescriptor[] =>
  settings.filter(({ key }) => key !== allowedModelsSetting.key);

/** The only models a credential may be used for; null when any. */
export function allowedModels(settings: Settings): readonly string[] | null {
  const text = settings[allowedModelsSetting.key];
  if (typeof text !== 'string') return null;
  const models = text
    .split(',')
    .map((model) => model.trim())
    .filter((model) => model !== '');
  return models.length === 0 ? null : models;
}
