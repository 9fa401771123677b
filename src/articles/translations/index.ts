export { inArticleLanguages, inLanguage, withTranslations } from './apply';
export { registerTranslationRules, TRANSLATED_TYPES } from './rules';
export { selectTranslations, translationsFrom, translationsOf, type Translation } from './select';
export { translatedRelations } from './translated-types';
