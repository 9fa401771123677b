import { merge, same, type MergeShapes, type Values } from '../../articles/edits/pure';
import { tempKeyAt } from '../strapi/temp-keys';

export type { MergeShapes, Values };

/** The attributes of a content type or component, as the content manager has them. */
export type Attributes = Readonly<
  Record<string, { type: string; component?: string; repeatable?: boolean }>
>;

/** How the values of a form are merged. A relation of a form holds the own changes, as a whole. */
export function shapesOf(
  attributes: Attributes,
  components: Readonly<Record<string, { attributes: Attributes } | undefined>>,
): MergeShapes {
  const shapeOf = ({ type, component = '', repeatable }: Attributes[string]) => {
    const parts = components[component]?.attributes;
    if (type !== 'component' || parts === undefined) return 'whole';
    const inside = shapesOf(parts, components);
    return repeatable === true ? { items: inside } : { parts: inside };
  };
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, shapeOf(attribute)]),
  );
}

/** The attribute by which a save names the draft that it began with. */
const EDIT_VERSION = 'editVersion';

/** The merged values of a form. */
export interface MergedForm {
  values: Values;
  /** Whether both changed one field. The form has the own value. */
  hasConflicts: boolean;
}

/**
 * Merges what was typed into a form with the values that the server has now.
 *
 * Where both changed one field, the form still names the version that it began with, so that the server
 * finds the conflict when the form is saved.
 *
 * @param base the values that the form began with
 */
export function mergeForms(
  base: Values,
  mine: Values,
  theirs: Values,
  shapes: MergeShapes,
): MergedForm {
  const versions = [base, mine, theirs].map((values) => withoutKeys(values, shapes));
  const [began = {}, own = {}, present = {}] = versions;
  const { merged, conflicts } = merge(began, own, present, shapes);
  const values = withKeys(merged, shapes);
  const hasConflicts = conflicts.length > 0;
  if (hasConflicts && EDIT_VERSION in theirs) {
    return { values: { ...values, [EDIT_VERSION]: mine[EDIT_VERSION] }, hasConflicts };
  }
  return { values, hasConflicts };
}

/**
 * Merges what was typed since a save with the draft that the save has stored.
 *
 * The server may have stored what was sent in other words, such as without spaces at the ends. That is
 * no conflict with anybody if nobody else has saved: the version is the next one.
 *
 * @param sent the values that the save sent
 */
export function mergeAfterSave(
  sent: Values,
  mine: Values,
  stored: Values,
  shapes: MergeShapes,
): MergedForm {
  const merged = mergeForms(sent, mine, stored, shapes);
  const [before, after] = [sent[EDIT_VERSION], stored[EDIT_VERSION]];
  if (typeof before !== 'number' || after !== before + 1) return merged;
  return { values: { ...merged.values, [EDIT_VERSION]: after }, hasConflicts: false };
}

/** Whether two forms say the same. */
export const sameForms = (one: Values, other: Values, shapes: MergeShapes): boolean =>
  same(withoutKeys(one, shapes), withoutKeys(other, shapes));

const mapItems = (
  values: Values,
  shapes: MergeShapes,
  change: (item: Values, index: number) => Values,
): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const shape = shapes[name];
      const isList = typeof shape === 'object' && 'items' in shape && Array.isArray(value);
      return [name, isList ? (value as Values[]).map(change) : value];
    }),
  );

/** The key is a place in a list, which is no part of what an entry says. */
const withoutKeys = (values: Values, shapes: MergeShapes): Values =>
  mapItems(values, shapes, ({ __temp_key__: _key, ...item }) => item);

/** Gives the items of components the keys that a form has. */
export const withKeys = (values: Values, shapes: MergeShapes): Values =>
  mapItems(values, shapes, (item, index) => ({ ...item, __temp_key__: tempKeyAt(index) }));
