import { COMPONENTS, CONTENT_TYPES, type Text } from '../../features/setup/pure';
import type { Texts } from '../shared/feature';

/**
 * The keys under which Strapi looks up how things are called: a type by its display name, a field
 * by its type and its own name.
 */
export function nameKeys(): Texts {
  const texts: Texts = { en: {}, ko: {} };
  const add = (key: string, { en, ko }: Text) => {
    texts.en[key] = en;
    texts.ko[key] = ko;
  };
  for (const [prefix, types] of [
    ['content-types', CONTENT_TYPES],
    ['components', COMPONENTS],
  ] as const) {
    for (const [uid, { name, fields }] of Object.entries(types)) {
      add(name.en, name);
      for (const [field, { label }] of Object.entries(fields)) {
        add(`content-manager.${prefix}.${uid}.${field}`, label);
      }
    }
  }
  return texts;
}
