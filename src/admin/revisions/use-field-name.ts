import { useIntl } from 'react-intl';
import { ARTICLE } from '../server';

/** Which component stands in which field, for the names of what is inside. */
const COMPONENTS: Record<string, string> = {
  summary: 'article.three-line-summary',
  sections: 'article.section',
  seo: 'shared.seo',
};

/** The name of a field in the editor's language, as its form shows it: `sections.2.heading`. */
export function useFieldName(): (path: string) => string {
  const intl = useIntl();
  return (path) => {
    const [field = '', ...inside] = path.split('.');
    const name = intl.formatMessage({
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
        : intl.formatMessage({
            id: `content-manager.components.${component}.${inner}`,
            defaultMessage: inner,
          }),
    ]
      .filter((part) => part !== undefined)
      .join(' · ');
  };
}
