import type { Selection } from '../../platform/entity-json';
import { SHAPES, type Shown } from './shapes';

/** What a response contains of each article. */
export interface ArticleSelection extends Selection {
  /** Whether it contains the state of the comments. */
  discussion: boolean;
  /** Whether it lists the other languages. */
  localizations: boolean;
}

/** Everything that a list shows of an article. */
export const CARD = everythingIn(SHAPES.card);
/** Everything that a reader may see of an article. */
export const WHOLE = everythingIn(SHAPES.whole);

/** The selection of everything that a shape shows. */
export function everythingIn(shown: Shown): ArticleSelection {
  return { ...allFields(shown), discussion: true, localizations: true };
}

function allFields(shown: Shown): Selection {
  const children = Object.entries(shown).map(([name, below]) => [name, allFields(below)] as const);
  return { fields: null, children: Object.fromEntries(children) };
}
