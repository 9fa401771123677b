/** Each is a mark that people write in Markdown only. */
const SIGNS: readonly RegExp[] = [
  /^#{1,6}[ \t]+\S.*$/mu,
  /^(?:```|~~~)/mu,
  /!?\[[^\]\n]+\]\([^()\s]+(?:[ \t]+"[^"\n]*")?\)/u,
  /\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*/u,
  /~~[^\s~](?:[^~\n]*[^\s~])?~~/u,
  /^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*\|?)?[ \t]*$/mu,
];

/** Two such lines are a list or a quote. One may be a sentence that begins with a dash. */
const LISTED = /^[ \t]*(?:[-*+]|\d{1,9}[.)]|>)[ \t]+\S/gmu;

/** Whether a text is written in Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text)) || (text.match(LISTED)?.length ?? 0) > 1;
}
