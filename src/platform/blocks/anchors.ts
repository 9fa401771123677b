import GithubSlugger from 'github-slugger';

const MAX_LENGTH = 100;

/**
 * Returns one anchor per heading, in order and unique within the article. Uses GitHub's algorithm,
 * which keeps Hangul readable in an address (`#베일-벗은-gpt-image-2`). A heading without usable
 * characters, such as only emoji, becomes `section`. The anchor of a section without a heading, which
 * is `null`, is made from its position: `section-1`.
 */
export function anchors(headings: readonly (string | null)[]): string[] {
  const slugger = new GithubSlugger();
  return headings.map((heading, index) => {
    if (heading === null) return slugger.slug(`section-${String(index + 1)}`);
    const characters = Array.from(heading.normalize('NFC').trim());
    const short = characters.slice(0, MAX_LENGTH).join('').trim();
    const bare = new GithubSlugger().slug(short);
    return slugger.slug(bare === '' ? 'section' : short);
  });
}
