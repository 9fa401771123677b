import { adviceOn, readinessFaults, type Advice, type Fault } from '../../articles/rules/pure';

/** What the form holds; anything, for its fields are typed by the schema only. */
type Values = Record<string, unknown>;

/** What is known of the article beside the form. */
export interface Surroundings {
  /** The category that is stored, as the content manager counts it. */
  storedCategory: unknown;
  languages: readonly string[];
  /** The day by the site's clock; `null` while it is not known. */
  today: string | null;
}

/** What publishing needs, by the server's own rules, and what is advised. */
export function stateOf(
  values: Values,
  { storedCategory, languages, today }: Surroundings,
): { faults: Fault[]; advice: Advice[] } {
  return {
    faults: readinessFaults(values, today),
    advice: adviceOn({
      lead: values['lead'],
      cover: values['cover'],
      hasCategory: relationCount(storedCategory, values['category']) > 0,
      languages,
    }),
  };
}

/** A form holds of a relation what was added and removed since it was loaded. */
function relationCount(stored: unknown, edited: unknown): number {
  return lengthOf(stored, 'count') + lengthOf(edited, 'connect') - lengthOf(edited, 'disconnect');
}

function lengthOf(value: unknown, key: 'count' | 'connect' | 'disconnect'): number {
  if (typeof value !== 'object' || value === null) return 0;
  const found = (value as Values)[key];
  if (typeof found === 'number') return found;
  return Array.isArray(found) ? found.length : 0;
}
