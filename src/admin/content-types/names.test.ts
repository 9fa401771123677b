import { COMPONENTS, CONTENT_TYPES } from '../../features/setup/pure';
import article from '../../api/article/content-types/article/schema.json';
import author from '../../api/author/content-types/author/schema.json';
import category from '../../api/category/content-types/category/schema.json';
import comment from '../../api/comment/content-types/comment/schema.json';
import site from '../../api/site/content-types/site/schema.json';
import tag from '../../api/tag/content-types/tag/schema.json';
import section from '../../components/article/section.json';
import summary from '../../components/article/three-line-summary.json';
import seo from '../../components/shared/seo.json';
import { readinessTexts } from '../readiness/texts';
import { summaryTexts } from '../summary/texts';
import { nameTexts } from './names';

const schemas = {
  'api::article.article': article,
  'api::author.author': author,
  'api::category.category': category,
  'api::comment.comment': comment,
  'api::site.site': site,
  'api::tag.tag': tag,
  'article.section': section,
  'article.three-line-summary': summary,
  'shared.seo': seo,
};

describe('the names of content types, components and fields', () => {
  test.each(Object.entries(schemas))('cover every field of %s', (uid, { info, attributes }) => {
    const texts = { ...CONTENT_TYPES, ...COMPONENTS }[uid];
    const shown = Object.entries<object>(attributes)
      .filter(([, attribute]) => !isHidden(attribute))
      .map(([name]) => name);

    expect(texts?.name.en).toBe(info.displayName);
    expect(Object.keys(texts?.fields ?? {})).toEqual(expect.arrayContaining(shown));
  });

  test.each([nameTexts(), readinessTexts, summaryTexts])(
    'are there in both languages, none of them empty',
    ({ en, ko }) => {
      expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
      expect(Object.values({ ...en, ...ko })).not.toContain('');
    },
  );
});

const isHidden = (attribute: object) =>
  'pluginOptions' in attribute &&
  JSON.stringify(attribute.pluginOptions).includes('"visible":false');
