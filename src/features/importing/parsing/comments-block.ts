const HEADING = /^(?:#{1,6}\s*)?(?:comments?|댓글|의견)\s*(?:\(\d+\)|\d+)?\s*[:：]?$/iu;

/** What a page says where its comments are off, empty or behind a login. */
const NOTICE =
  /준비\s*중|남기실|남겨\s*주세요|닫혀|닫았|닫힌|중지|비활성|로그인|아직|없습니다|첫\s*댓글|coming soon|disabled|closed|turned off|switched off|not (?:yet )?(?:open|available)|no comments|be the first|(?:log|sign) in|leave a (?:comment|reply)/iu;

const MOST_LINES = 6;
const LONGEST_LINE = 120;

/** True for a line that may open the comments block. */
export function isCommentsHeading(line: string): boolean {
  return HEADING.test(line.trim());
}

/**
 * The comments block is what a page shows below an article, not the article's own text. It is
 * `Comments` or `댓글` alone on a line, and after it, up to the end of the file, nothing or a few
 * short lines of notice. A section titled `댓글` that says more than a notice is a section.
 */
export function isCommentsBlock(heading: string, following: readonly string[]): boolean {
  if (!isCommentsHeading(heading)) return false;
  if (following.length === 0) return true;
  return (
    following.length <= MOST_LINES &&
    following.every((line) => line.length <= LONGEST_LINE) &&
    following.some((line) => NOTICE.test(line))
  );
}
