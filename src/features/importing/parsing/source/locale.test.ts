import { Findings } from '../findings';
import { chooseLocale, detectLocale } from './locale';

const ENGLISH = 'The quick brown fox jumps over the lazy dog. '.repeat(20);
const KOREAN = '다람쥐 헌 쳇바퀴에 타고파. ';

describe('the letters of a text', () => {
  it.each([
    ['Korean', KOREAN, 'ko'],
    ['Korean with many English terms', `${KOREAN.repeat(8)}${ENGLISH.slice(0, 600)}`, 'ko'],
    ['English', ENGLISH, 'en'],
    ['English with a Korean name', `${ENGLISH}김장`, 'en'],
    ['Japanese', '吾輩は猫である。名前はまだ無い。', null],
    ['numbers', '1 2 3', null],
  ])('of %s', (_name, text, locale) => {
    expect(detectLocale(text)).toBe(locale);
  });

  it('do not count in code, tags and addresses', () => {
    const code = `\`\`\`js\n${ENGLISH}\n\`\`\`\n`;
    expect(detectLocale(`${KOREAN}\n\n${code.repeat(4)}`)).toBe('ko');
  });

  it('count by lines where few of them are Hangul', () => {
    const line = ENGLISH.slice(0, 90);
    const english = `${line}\n`.repeat(7);
    expect(detectLocale(`${english}${'한글'.repeat(18)}`)).toBe('en');
    expect(detectLocale(`${line}한글로\n`.repeat(8))).toBe('ko');
    expect(detectLocale(`${line}\n${line}\n${line}한글로 쓴다고 합니다\n`)).toBeNull();
    expect(detectLocale(`## 3줄 요약\n\n${'One two three.\n'.repeat(6)}`)).toBe('en');
  });
});

describe('the locale of a file', () => {
  const rules = { installed: ['ko', 'en'], standard: 'ko', chosen: null };
  const source = { front: null, fileName: null, head: null, path: 'a.md', text: ENGLISH };
  const localeOf = (more: Partial<typeof source> | object, chosen: string | null = null) => {
    const findings = new Findings();
    const locale = chooseLocale({ ...source, ...more, findings }, { ...rules, chosen });
    return { locale, told: findings.conversions.length };
  };

  it.each([
    ['its front matter', { front: 'ko', fileName: 'en', path: 'en/a.md' }, null, 'ko'],
    ['its name', { fileName: 'en', path: 'ko/a.md' }, 'ko', 'en'],
    ['the nearest folder', { path: 'en/content/KO/a.md' }, 'en', 'ko'],
    ['the command', {}, 'ko', 'ko'],
    ['its letters', { text: KOREAN }, null, 'ko'],
  ])('comes from %s', (_from, more, chosen, locale) => {
    expect(localeOf(more, chosen)).toEqual({ locale, told: 0 });
  });

  it('does not come from a folder that is no language of the site', () => {
    expect(localeOf({ path: 'it/go/a.md' })).toEqual({ locale: 'en', told: 0 });
  });

  it('is that of the site where nothing tells it, and the report says so', () => {
    expect(localeOf({ text: '12345' })).toEqual({ locale: 'ko', told: 1 });
  });
});
