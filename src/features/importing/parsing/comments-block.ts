const HEADING = /^(?:#{1,6}\s*)?(?:comments?|댓글|의견)\s*(?:\(\d+\)|\d+)?\s*[:：]?$/iu;

/** Phrases of notices on pages whose comments are off, empty or behind a login. */
const NOTICE =
  /준비\s*중|남기실|남겨\s*주세요|닫혀|닫았|닫힌|중지|비활성|로그인|아직|없습니다|첫\s*댓글|coming soon|disabled|closed|turned off|switched off|not (?:yet )?(?:open|available)|no comments|be the first|(?:log|sign) in|leave a (?:comment|reply)/iu;

const MAX_LINES = 6;
const MAX_LINE_LENGTH = 120;

/** Whether a line may open the comments block. */
export function isCommentsHeading(line: string): boolean {
  return HEADING.test(line.trim());
}

/**
 * Whether the end of a file is a comments block, which belongs to the page and not to the article. The
 * block is `Comments` or `댓글` alone on a line, followed by nothing or by a short notice up to the end of
 * the file. A section titled `댓글` with more text than a notice is a section.
 */
export function isCommentsBlock(heading: string, following: readonly string[]): boolean {
  if (!isCommentsHeading(heading)) return false;
  if (following.length === 0) return true;
  return (
    following.length <= MAX_LINES &&
    following.every((line) => line.length <= MAX_LINE_LENGTH) &&
    following.some((line) => NOTICE.test(line))
  );
}
