import { COMPONENTS, CONTENT_TYPES, type Text } from '../../features/setup/pure';

type Language = keyof Text;

/** A field of the form, as far as it holds texts. */
interface Field {
  hint?: string;
  placeholder?: string;
}

/** The form of the edit view as Strapi hands it to who wants to change it. */
export interface EditLayout {
  layout: Field[][][];
  components: Record<string, { layout: Field[][] }>;
}

/** Our help texts and placeholders, by what they are in either language. */
const OURS = new Map<string, Text>(
  [CONTENT_TYPES, COMPONENTS]
    .flatMap((types) => Object.values(types))
    .flatMap(({ fields }) => Object.values(fields))
    .flatMap(({ help, placeholder }) => [help, placeholder])
    .flatMap((text) =>
      text === undefined ? [] : [[text.en, text] as const, [text.ko, text] as const],
    ),
);

/**
 * The form with its help texts in the language of the panel. They are stored with the layout: in
 * English at first, and in Korean once a Korean has rearranged the form, for Strapi saves it as it
 * was shown. What a person has written in their place is nobody's to translate and stays.
 */
export function translateHelpTexts(layout: EditLayout, language: Language): EditLayout {
  const inRows = (rows: Field[][]) => rows.map((row) => row.map((one) => inField(one, language)));
  return {
    ...layout,
    layout: layout.layout.map(inRows),
    components: Object.fromEntries(
      Object.entries(layout.components).map(([uid, component]) => [
        uid,
        { ...component, layout: inRows(component.layout) },
      ]),
    ),
  };
}

const inField = (field: Field, language: Language): Field => ({
  ...field,
  ...translated('hint', field.hint, language),
  ...translated('placeholder', field.placeholder, language),
});

const translated = (name: keyof Field, text: string | undefined, language: Language): Field =>
  text === undefined ? {} : { [name]: OURS.get(text)?.[language] ?? text };
