/**
 * The installed locale that a language tag means: the tag itself, else the same in other letters,
 * else its language without the region. BCP 47 tags do not distinguish upper and lower case
 * (RFC 5646, 2.1.1), and a request for `ko-KR` is answered in `ko` (lookup, RFC 4647, 3.4).
 *
 * @returns `null` where none is installed
 */
export function matchLocale(tag: string, installed: readonly string[]): string | null {
  if (installed.includes(tag)) return tag;
  const find = (wanted: string) =>
    installed.find((code) => code.toLowerCase() === wanted.toLowerCase()) ?? null;
  const { language, script } = TAG.exec(tag)?.groups ?? {};
  if (language === undefined) return find(tag);
  return find(tag) ?? find(`${language}${script ?? ''}`) ?? find(language);
}

/** A language with a script, a region or both. */
const TAG = /^(?<language>[a-z]{2,3})(?<script>-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;
