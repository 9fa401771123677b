import type { IntlShape } from 'react-intl';
import { ARTICLE } from './article';

/** Which component stands in which field, for the names of what is inside. */
const COMPONENTS: Record<string, string> = {
  summary: 'article.three-line-summary',
  sections: 'article.section',
  seo: 'shared.seo',
};

/** The name of a field of articles, or in one, as their form shows it: `['sections', '2', 'heading']`. */
export function fieldName(
  { formatMessage }: Pick<IntlShape, 'formatMessage'>,
  [field = '', ...inside]: readonly string[],
): string {
  const name = formatMessage({
    id: `content-manager.content-types.${ARTICLE}.${field}`,
    defaultMessage: field,
  });
  const index = inside.find((part) => /^\d+$/.test(part));
  const inner = inside.find((part) => !/^\d+$/.test(part));
  const component = COMPONENTS[field];
  return [
    index === undefined ? name : `${name} ${String(Number(index) + 1)}`,
    inner === undefined || component === undefined
      ? inner
      : formatMessage({
          id: `content-manager.components.${component}.${inner}`,
          defaultMessage: inner,
        }),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
