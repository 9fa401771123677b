import { CONTENT_TYPES } from '../../features/setup/pure';
import { translateHelpTexts } from './help-texts';

const lead = CONTENT_TYPES['api::article.article']?.fields['lead'];

const layoutWith = (hint: string, placeholder: string) => ({
  layout: [[[{ name: 'lead', hint, placeholder }]]],
  components: { 'article.section': { layout: [[{ name: 'heading', hint, placeholder }]] } },
  settings: {},
});

describe('the help texts of a form', () => {
  test('are in the language of the panel, those of components too', () => {
    const stored = layoutWith(lead?.help?.en ?? '', lead?.placeholder?.en ?? '');

    expect(translateHelpTexts(stored, 'ko')).toEqual(
      layoutWith(lead?.help?.ko ?? '', lead?.placeholder?.ko ?? ''),
    );
    expect(translateHelpTexts(stored, 'en')).toEqual(stored);
  });

  test('find back to English once the form was saved in Korean', () => {
    const stored = layoutWith(lead?.help?.ko ?? '', lead?.placeholder?.ko ?? '');

    expect(translateHelpTexts(stored, 'en')).toEqual(
      layoutWith(lead?.help?.en ?? '', lead?.placeholder?.en ?? ''),
    );
  });

  test('that a person has written stay as they are', () => {
    const stored = layoutWith('우리 부서의 규칙', 'Ask the desk');

    expect(translateHelpTexts(stored, 'ko')).toEqual(stored);
  });
});
