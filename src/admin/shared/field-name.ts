import type { IntlShape } from 'react-intl';
import { componentFieldKey, fieldKey } from '../strapi/name-keys';
import { ARTICLE } from './article';

/** The component of each field that has one. */
const COMPONENTS: Record<string, string> = {
  summary: 'article.three-line-summary',
  sections: 'article.section',
  seo: 'shared.seo',
};

/** The fields of articles that contain components. */
export const COMPONENT_FIELDS: readonly string[] = Object.keys(COMPONENTS);

/**
 * Returns the name of a field of articles as their form shows it.
 *
 * @param path such as `['sections', '2', 'heading']`
 */
export function fieldName(
  { formatMessage }: Pick<IntlShape, 'formatMessage'>,
  [field = '', ...inside]: readonly string[],
): string {
  const name = formatMessage({ id: fieldKey(ARTICLE, field), defaultMessage: field });
  const index = inside.find((part) => /^\d+$/.test(part));
  const inner = inside.find((part) => !/^\d+$/.test(part));
  const component = COMPONENTS[field];
  return [
    index === undefined ? name : `${name} ${String(Number(index) + 1)}`,
    inner === undefined || component === undefined
      ? inner
      : formatMessage({ id: componentFieldKey(component, inner), defaultMessage: inner }),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
