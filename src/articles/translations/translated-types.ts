import type { Core } from '@strapi/strapi';
import {
  componentTable,
  databaseModel,
  linkTable,
  type ComponentTable,
  type LinkTable,
} from '../../strapi';
import { ARTICLE } from '../uids';

/** The component with the texts of a document in another language. */
const TRANSLATION = 'shared.translation';
/** The attribute of a content type that holds them. */
const TRANSLATIONS = 'translations';

/** The attributes that a translation replaces by its description. A type has at most one of them. */
export const DESCRIPTIONS = ['description', 'bio'] as const;

/** The tables with the translations of a content type. */
export interface TranslationTables extends ComponentTable {
  component: string;
  texts: string;
}

/** A relation of articles to a content type with translations. */
export interface TranslatedRelation {
  field: string;
  links: LinkTable;
  tables: TranslationTables;
}

/** @returns `null` if documents of the type have no translations */
export function translationTables(strapi: Core.Strapi, uid: string): TranslationTables | null {
  if (!(TRANSLATIONS in databaseModel(strapi, uid).attributes)) return null;
  const texts = databaseModel(strapi, TRANSLATION).tableName;
  return { ...componentTable(strapi, uid), component: TRANSLATION, texts };
}

const known = new WeakMap<Core.Strapi, TranslatedRelation[]>();

/** The relations of articles whose targets have translations. Derived from the schema once. */
export function translatedRelations(strapi: Core.Strapi): TranslatedRelation[] {
  const relations = known.get(strapi) ?? describe(strapi);
  known.set(strapi, relations);
  return relations;
}

const describe = (strapi: Core.Strapi): TranslatedRelation[] =>
  Object.entries(databaseModel(strapi, ARTICLE).attributes).flatMap(([field, attribute]) => {
    const links = linkTable(attribute);
    const { target } = attribute;
    if (links === null || target?.startsWith('api::') !== true) return [];
    const tables = translationTables(strapi, target);
    return tables === null ? [] : [{ field, links, tables }];
  });
