import type { Schema } from './schema';

const REFERENCE = /^#\/components\/(\w+)\/(.+)$/;

interface Document {
  components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Removes components without a reference from the document, such as the schemas of a content type
 * without a route.
 */
export function keepUsed(document: Document): Schema {
  const { components, ...rest } = document;
  const used = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== '$ref' || typeof inner !== 'string' || used.has(inner)) {
        visit(inner);
        continue;
      }
      used.add(inner);
      const [, kind = '', name = ''] = REFERENCE.exec(inner) ?? [];
      visit(components[kind]?.[name]);
    }
  };
  visit(rest);
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
