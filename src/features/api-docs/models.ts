import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { z } from 'zod';
import { pascalCase } from './schema';

const attributeShape = z.object({
  type: z.string(),
  required: z.boolean().catch(false),
  minLength: z.number().optional().catch(undefined),
  maxLength: z.number().optional().catch(undefined),
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  enum: z.array(z.string()).optional(),
  regex: z.union([z.string(), z.instanceof(RegExp).transform(({ source }) => source)]).optional(),
  relation: z.string().optional(),
  target: z.string().optional(),
  multiple: z.boolean().catch(false),
  component: z.string().optional(),
  components: z.array(z.string()).optional(),
  repeatable: z.boolean().catch(false),
  targetField: z.string().optional(),
});

/** What of an attribute of a content type its schemas are made from. */
export type Attribute = z.infer<typeof attributeShape>;

const modelShape = z.object({
  modelType: z.string(),
  kind: z.string().optional(),
  info: z.object({
    singularName: z.string().optional(),
    pluralName: z.string().optional(),
    displayName: z.string(),
    description: z.string().optional(),
  }),
  options: z
    .object({ draftAndPublish: z.boolean().catch(false) })
    .catch({ draftAndPublish: false }),
  attributes: z.record(z.string(), attributeShape),
});

/** A content type or component as readers may see it. */
export interface Model {
  uid: string;
  /** What its schemas are called, such as `Article`. */
  name: string;
  /** The name of several, such as `Articles`. */
  plural: string;
  description: string;
  isComponent: boolean;
  isSingle: boolean;
  hasDrafts: boolean;
  isLocalized: boolean;
  /** Without the private ones. */
  attributes: Readonly<Record<string, Attribute>>;
}

/** The models by `uid`; a private attribute is in none of them. */
export function readModels(strapi: Core.Strapi): ReadonlyMap<string, Model> {
  const all = { ...strapi.contentTypes, ...strapi.components };
  // In one order, whichever of its files Strapi finished reading first.
  const shown = Object.keys(all)
    .filter((uid) => isShown(strapi, uid))
    .sort();
  return new Map(shown.map((uid) => [uid, readModel(strapi, uid)]));
}

const isShown = (strapi: Core.Strapi, uid: string): boolean =>
  uid.startsWith('api::') || uid === 'plugin::upload.file' || uid in strapi.components;

function readModel(strapi: Core.Strapi, uid: string): Model {
  const model = strapi.getModel(uid as Parameters<Core.Strapi['getModel']>[0]);
  const { modelType, kind, info, options, attributes } = modelShape.parse(model);
  const visible = Object.entries(attributes).filter(
    ([name]) => name !== 'id' && !contentTypes.isPrivateAttribute(model, name),
  );
  const isComponent = modelType === 'component';
  const ownName = uid.slice(uid.lastIndexOf('.') + 1);
  return {
    uid,
    name: pascalCase(info.singularName ?? ownName),
    plural: pascalCase(info.pluralName ?? ownName),
    description: info.description ?? info.displayName,
    isComponent,
    isSingle: kind === 'singleType',
    hasDrafts: options.draftAndPublish,
    isLocalized: visible.some(([name]) => name === 'locale'),
    attributes: Object.fromEntries(visible),
  };
}

const LINKS: ReadonlySet<string> = new Set(['relation', 'media', 'component', 'dynamiczone']);

/** Whether an attribute is another thing that is shown with it, which `populate` names. */
export const isLink = ({ type }: Attribute): boolean => LINKS.has(type);

/** Whether it is a list of such things. */
export const isMany = ({ type, relation, multiple, repeatable }: Attribute): boolean =>
  type === 'dynamiczone' || multiple || repeatable || /ToMany$/.test(relation ?? '');

/** The model that a link leads to; none for one that leads to several, or to none that is shown. */
export function targetOf(models: ReadonlyMap<string, Model>, attribute: Attribute): Model | null {
  const { type, target, component } = attribute;
  const uid = type === 'media' ? 'plugin::upload.file' : (target ?? component ?? '');
  return models.get(uid) ?? null;
}
