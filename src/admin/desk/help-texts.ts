import { COMPONENTS, CONTENT_TYPES } from '../../desk/texts';

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

/** Our help texts and placeholders in Korean, by what they are in English. */
const KOREAN = new Map(
  [CONTENT_TYPES, COMPONENTS]
    .flatMap((types) => Object.values(types))
    .flatMap(({ fields }) => Object.values(fields))
    .flatMap(({ help, placeholder }) => [help, placeholder])
    .flatMap((text) => (text === undefined ? [] : [[text.en, text.ko] as const])),
);

/**
 * The form with its help texts in the language of the panel. They are stored with the layout, once
 * and in English; what a person has written in their place is nobody's to translate and stays.
 */
export function translateHelpTexts(layout: EditLayout, language: 'en' | 'ko'): EditLayout {
  if (language === 'en') return layout;
  return {
    ...layout,
    layout: layout.layout.map(rowsInKorean),
    components: Object.fromEntries(
      Object.entries(layout.components).map(([uid, component]) => [
        uid,
        { ...component, layout: rowsInKorean(component.layout) },
      ]),
    ),
  };
}

const rowsInKorean = (rows: Field[][]) => rows.map((row) => row.map(fieldInKorean));

const fieldInKorean = (field: Field): Field => ({
  ...field,
  ...inKorean('hint', field.hint),
  ...inKorean('placeholder', field.placeholder),
});

const inKorean = (name: keyof Field, text: string | undefined): Field =>
  text === undefined ? {} : { [name]: KOREAN.get(text) ?? text };
