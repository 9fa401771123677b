export { inArticleLanguages, inLanguage, translated, withTranslations } from './apply';
export { registerTranslationRules, TRANSLATED_TYPES } from './rules';
export {
  selectTranslations,
  translationsFrom,
  translationsOf,
  translationsOfArticles,
  type Translation,
} from './select';
export { translatedRelations } from './translated-types';
