/**
 * Finds the installed locale for a language tag: the tag itself, else the tag in another case, else
 * its language without the region. BCP 47 tags are case-insensitive (RFC 5646, 2.1.1), and the
 * lookup of RFC 4647, 3.4 resolves `ko-KR` to `ko`.
 *
 * @returns `null` if no locale matches
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
