import { COMPONENTS, CONTENT_TYPES, type Text } from '../../features/setup/pure';
import type { Texts } from '../shared/feature';
import { componentFieldKey, fieldKey } from '../strapi/name-keys';

/** Returns the names of types and fields. Strapi looks a type up by its English display name. */
export function nameTexts(): Texts {
  const texts: Texts = { en: {}, ko: {} };
  const add = (key: string, { en, ko }: Text) => {
    texts.en[key] = en;
    texts.ko[key] = ko;
  };
  for (const [keyOf, types] of [
    [fieldKey, CONTENT_TYPES],
    [componentFieldKey, COMPONENTS],
  ] as const) {
    for (const [uid, { name, fields }] of Object.entries(types)) {
      add(name.en, name);
      for (const [field, { label }] of Object.entries(fields)) add(keyOf(uid, field), label);
    }
  }
  return texts;
}
