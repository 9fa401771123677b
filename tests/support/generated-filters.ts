import { pickFrom } from './random';

type Filter = Record<string, unknown>;

/** Values that occur in the articles which `articlesToFilter` makes, and some that do not. */
const WORDS = ['alpha', 'beta', 'gamma', 'delta', 'none'];

/** What `articlesToFilter` needs to make articles that differ in every relation. */
export const FILTER_WORDS: readonly string[] = WORDS.slice(0, 4);

/**
 * Generates filters over everything that an article leads to, each object with one key: Strapi itself
 * loses one of two groups that meet in one object.
 *
 * @param relations how many conditions on relations there may be
 */
export function filterGenerator(random: () => number, relations: number) {
  const pick = pickFrom(random);
  let left = relations;

  const comparison = (): Filter =>
    pick<() => Filter>([
      () => ({ $eq: pick(WORDS) }),
      () => ({ $ne: pick(WORDS) }),
      () => ({ $containsi: pick(WORDS).slice(0, 3).toUpperCase() }),
      () => ({ $notContainsi: pick(WORDS).slice(1) }),
      () => ({ $in: [pick(WORDS), pick(WORDS)] }),
      () => ({ $notIn: [pick(WORDS), pick(WORDS)] }),
      () => ({ $null: pick([true, false]) }),
      () => ({ $not: { $contains: pick(WORDS) } }),
    ])();
  const own = (): Filter => ({ [pick(['title', 'lead'])]: comparison() });
  const within = (names: readonly string[], depth: number): Filter => {
    if (depth === 0 || random() < 0.6) return { [pick(names)]: comparison() };
    const parts = [within(names, depth - 1), within(names, depth - 1)];
    // Strapi takes `$not` beside a relation for one on its id.
    return pick([{ $or: parts }, { $and: parts }, { $and: [{ $not: parts[0] }] }]);
  };
  const related = (): Filter => {
    left -= 1;
    return pick<() => Filter>([
      () => ({ tags: within(['name', 'slug'], 1) }),
      () => ({ sections: within(['heading', 'anchor'], 1) }),
      () => ({ summary: within(['line1', 'line2'], 1) }),
      () => ({ author: within(['name', 'bio'], 1) }),
      () => ({ category: within(['name', 'description'], 1) }),
      () => ({ author: { avatar: { name: comparison() } } }),
      () => ({ [pick(['author', 'tags', 'seo', 'cover'])]: { $null: pick([true, false]) } }),
    ])();
  };
  const filter = (depth: number): Filter => {
    if (depth > 0 && random() < 0.7) {
      const parts = Array.from({ length: pick([1, 2, 3]) }, () => filter(depth - 1));
      return pick([{ $or: parts }, { $and: parts }, { $not: { $or: parts } }, { $not: parts[0] }]);
    }
    return left > 0 && random() < 0.8 ? related() : own();
  };
  return (): Filter => {
    left = relations;
    return filter(2);
  };
}
