/** The share of Hangul among letters from which a text counts as Korean. Names and terms of art in Latin letters are frequent in Korean articles. */
const KOREAN_SHARE = 0.2;

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * A locale code in its usual spelling (`pt_br` → `pt-BR`), or null for what is none.
 * Whether the site has that locale is not known here.
 */
export function canonicalLocale(code: string): string | null {
  const spelled = code.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(spelled)) return null;
  try {
    const canonical = Intl.getCanonicalLocales(spelled)[0] ?? null;
    const language = spelled.split('-')[0] ?? '';
    return LANGUAGE_NAMES.of(language.toLowerCase()) === undefined ? null : canonical;
  } catch {
    return null;
  }
}

/** The language of an article shows in its first paragraphs. */
const SAMPLE = 2000;

/** Korean or English, by the letters of a text. */
export function detectLocale(text: string): 'ko' | 'en' {
  const sample = text.slice(0, SAMPLE);
  const hangul = sample.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && hangul / letters >= KOREAN_SHARE ? 'ko' : 'en';
}
