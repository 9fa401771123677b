import {
  adviceOn,
  isArchiveArticle,
  readinessFaults,
  type Advice,
  type Fault,
  type PublishRules,
} from '../../articles/rules/pure';

/** The values of the form. Only the schema types its fields. */
type Values = Record<string, unknown>;

/** What is known about the article beyond the values of the form. */
interface ArticleContext {
  /** The stored category, as the content manager counts it. */
  storedCategory: unknown;
  languages: readonly string[];
  rules: PublishRules;
}

/** Returns what publishing needs, by the server's own rules, and what is advised. */
export function articleState(
  values: Values,
  { storedCategory, languages, rules }: ArticleContext,
): { faults: Fault[]; advice: Advice[] } {
  return {
    faults: readinessFaults(values, rules),
    advice: adviceOn({
      lead: values['lead'],
      cover: values['cover'],
      isArchiveArticle: isArchiveArticle(values, rules),
      hasCategory: relationCount(storedCategory, values['category']) > 0,
      languages,
    }),
  };
}

/** A form holds only those entries of a relation that were added or removed since it was loaded. */
function relationCount(stored: unknown, edited: unknown): number {
  return lengthOf(stored, 'count') + lengthOf(edited, 'connect') - lengthOf(edited, 'disconnect');
}

function lengthOf(value: unknown, key: 'count' | 'connect' | 'disconnect'): number {
  if (typeof value !== 'object' || value === null) return 0;
  const found = (value as Values)[key];
  if (typeof found === 'number') return found;
  return Array.isArray(found) ? found.length : 0;
}
