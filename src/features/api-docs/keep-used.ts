import type { Schema } from './schema';

const REFERENCE = /^#\/components\/(\w+)\/(.+)$/;

interface Document {
  components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * The document without components that nothing in it leads to: the schemas of a content type that
 * has no route, for one, which are not for readers.
 */
export function keepUsed(document: Document): Schema {
  const { components, ...rest } = document;
  const used = new Set<string>();
  const follow = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== '$ref' || typeof inner !== 'string' || used.has(inner)) {
        follow(inner);
        continue;
      }
      used.add(inner);
      const [, kind = '', name = ''] = REFERENCE.exec(inner) ?? [];
      follow(components[kind]?.[name]);
    }
  };
  follow(rest);
  const kept = Object.entries(components).map(([kind, all]) => [
    kind,
    kind === 'securitySchemes'
      ? all
      : Object.fromEntries(
          Object.entries(all).filter(([name]) => used.has(`#/components/${kind}/${name}`)),
        ),
  ]);
  return { ...rest, components: Object.fromEntries(kept) as unknown };
}
