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

/** The properties of an attribute that its schemas use. */
export type Attribute = z.infer<typeof attributeShape> & {
  /** The lengths of a published text, where those of a draft differ. */
  published?: { minLength: number; maxLength: number };
};

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

/** The public part of a content type or component. */
export interface Model {
  uid: string;
  /** The name of its schemas, such as `Article`. */
  name: string;
  /** The plural name, such as `Articles`. */
  plural: string;
  description: string;
  isComponent: boolean;
  isSingle: boolean;
  hasDrafts: boolean;
  isLocalized: boolean;
  /** Without private attributes. */
  attributes: Readonly<Record<string, Attribute>>;
}

/** Content types and components by uid. */
export type Models = ReadonlyMap<string, Model>;

/** Reads the models by `uid`, without private attributes. */
export function readModels(strapi: Core.Strapi): Models {
  const all = { ...strapi.contentTypes, ...strapi.components };
  // Sort them: Strapi's order depends on which file it has read first.
  const shown = Object.keys(all)
    .filter((uid) => isPublic(strapi, uid))
    .sort();
  return new Map(shown.map((uid) => [uid, readModel(strapi, uid)]));
}

const isPublic = (strapi: Core.Strapi, uid: string): boolean =>
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

/** Whether an attribute is a link, which `populate` names. */
export const isLink = ({ type }: Attribute): boolean => LINKS.has(type);

/** Whether a link is a list. */
export const isMany = ({ type, relation, multiple, repeatable }: Attribute): boolean =>
  type === 'dynamiczone' || multiple || repeatable || /ToMany$/.test(relation ?? '');

/** Returns the target of a link. `null` if it has several targets, or if its target is not public. */
export function targetOf(models: Models, attribute: Attribute): Model | null {
  const { type, target, component } = attribute;
  const uid = type === 'media' ? 'plugin::upload.file' : (target ?? component ?? '');
  return models.get(uid) ?? null;
}
