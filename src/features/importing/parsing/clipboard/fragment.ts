/** Programs mark what was copied by comments. The rest is a page around it. */
export function fragmentOf(html: string): string {
  const start = /<!--\s*StartFragment\s*-->/iu.exec(html);
  const end = /<!--\s*EndFragment\s*-->/iu.exec(html);
  return html.slice(start === null ? 0 : start.index + start[0].length, end?.index);
}

const HANGUL_STYLE = /\.HStyle\d{1,4}[^{}]{0,200}\{[^{}]*\}/giu;

/** What was copied as a page of its own, which still says what the classes of Hangul mean. */
export function pageOf(html: string): string {
  const styles = html.match(HANGUL_STYLE) ?? [];
  return `${styles.length === 0 ? '' : `<style>${styles.join(' ')}</style>`}${fragmentOf(html)}`;
}
