import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { isBlank } from './blank';
import { composedTexts } from './normal-form';
import { unstorableText } from './storable';

/** The properties of an attribute that concern its texts. */
const attributeShape = z.looseObject({
  type: z.string(),
  component: z.string().optional(),
  required: z.boolean().optional(),
});

export type Attributes = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

/** The attribute types that hold text. Passwords and e-mail addresses are excluded. */
const TEXT_TYPES: ReadonlySet<string> = new Set(['string', 'text', 'richtext', 'uid', 'blocks']);

/**
 * Attributes that hold identifiers and not text. Users sign in with a `username`: converting it
 * could give two accounts the same name. The others locate a stored file.
 */
const IDENTIFIERS: ReadonlySet<string> = new Set(['username', 'hash', 'ext', 'url']);

/** A text that a write must not contain. */
interface TextFault {
  code: 'NUL_CHARACTER' | 'LONE_SURROGATE' | 'TEXT_BLANK';
  path: string[];
  message: string;
}

interface WritingRules {
  /** Returns the attributes of a component, or `null` for an unknown one. */
  componentOf: (uid: UID.Component) => Attributes | null;
  /** Whether a required text may be blank, as in a draft. */
  mayBeBlank: boolean;
}

/** The names of the attributes with text that people write. */
export const textAttributes = (attributes: Attributes): string[] =>
  Object.entries(attributes).flatMap(([name, attribute]) => {
    const { success, data } = attributeShape.safeParse(attribute);
    return success && TEXT_TYPES.has(data.type) && !IDENTIFIERS.has(name) ? [name] : [];
  });

/**
 * Converts the texts in the data of a write to NFC, including those of components. Other values
 * stay unchanged.
 *
 * @throws ValidationError with the code of every text that cannot be stored, and of every required
 *   text without a visible character
 */
export function normalizeTexts(attributes: Attributes, data: Data, rules: WritingRules): Data {
  const faults: TextFault[] = [];
  const written = normalizeIn(attributes, data, rules, [], faults);
  refuse(faults);
  return written;
}

function normalizeIn(
  attributes: Attributes,
  data: Data,
  rules: WritingRules,
  path: string[],
  faults: TextFault[],
): Data {
  const texts = new Set(textAttributes(attributes));
  const changed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    const parsed = attributeShape.safeParse(attributes[name]);
    if (!parsed.success) continue;
    const { type, component, required } = parsed.data;
    const at = [...path, name];
    if (type === 'component' && component !== undefined) {
      changed[name] = normalizeComponents(component, value, rules, at, faults);
      continue;
    }
    if (!texts.has(name) && type !== 'json') continue;
    const unstorable = unstorableText(value);
    if (unstorable !== null) {
      const { code, fault } = unstorable;
      faults.push({ code, path: at, message: `The text at ${at.join('.')} ${fault}` });
    } else if (required === true && !rules.mayBeBlank && isBlankText(value)) {
      const message = `${at.join('.')} shows a reader nothing. Write something in it.`;
      faults.push({ code: 'TEXT_BLANK', path: at, message });
    }
    if (texts.has(name)) changed[name] = composedTexts(value);
  }
  return { ...data, ...changed };
}

function normalizeComponents(
  uid: string,
  value: unknown,
  rules: WritingRules,
  path: string[],
  faults: TextFault[],
): unknown {
  const attributes = rules.componentOf(uid as UID.Component);
  if (attributes === null) return value;
  const one = (item: unknown, at: string[]): unknown =>
    isData(item) ? normalizeIn(attributes, item, rules, at, faults) : item;
  if (!Array.isArray(value)) return one(value, path);
  return value.map((item: unknown, index) => one(item, [...path, String(index)]));
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBlankText = (value: unknown): boolean => typeof value === 'string' && isBlank(value);

function refuse(faults: readonly TextFault[]): void {
  const [first] = faults;
  if (first === undefined) return;
  const message =
    faults.length === 1 ? first.message : `${faults.length} texts cannot be stored as they are.`;
  throw new errors.ValidationError(message, {
    code: first.code,
    errors: faults.map((fault) => ({ ...fault, name: 'ValidationError' })),
  });
}
