/**
 * The share of Hangul among the letters of a Korean text. It is low, because Korean articles contain many
 * names and technical terms in Latin letters.
 */
const KOREAN_SHARE = 0.2;

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Returns a locale code in canonical spelling (`pt_br` → `pt-BR`), or `null` for an invalid code. It does
 * not check whether the site has the locale.
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

/** Characters that are examined: the first paragraphs are enough. */
const SAMPLE = 2000;

/** Detects Korean or English by the letters of a text. */
export function detectLocale(text: string): 'ko' | 'en' {
  const sample = text.slice(0, SAMPLE);
  const hangul = sample.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && hangul / letters >= KOREAN_SHARE ? 'ko' : 'en';
}
