import { COMPONENTS, CONTENT_TYPES, type Text } from '../../features/setup/pure';
import { mapFields, type EditLayout, type LayoutField as Field } from '../strapi/edit-layout';

type Language = keyof Text;

/** Our help texts and placeholders, by their text in each language. */
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
 * Translates the help texts of a form into the language of the panel.
 *
 * Strapi stores help texts with the layout. They are in English at first, and in Korean once somebody
 * has rearranged the form in a Korean panel, because Strapi saves the layout as it was shown. Help
 * texts that a person has written stay as they are.
 */
export const translateHelpTexts = (layout: EditLayout, language: Language): EditLayout =>
  mapFields(layout, (field) => translateField(field, language));

const translateField = (field: Field, language: Language): Field => ({
  ...field,
  ...translated('hint', field.hint, language),
  ...translated('placeholder', field.placeholder, language),
});

const translated = (
  name: 'hint' | 'placeholder',
  text: string | undefined,
  language: Language,
): Field => (text === undefined ? {} : { [name]: OURS.get(text)?.[language] ?? text });
