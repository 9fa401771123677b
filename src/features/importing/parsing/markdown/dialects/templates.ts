import type { Edit, Source } from './edits';
import { codeSpan, lineFinder, longestRun, MAX_QUOTES, quoteEdits } from './edits';
import type { Carried } from './shortcodes';
import { carriedBy, pathOfOutput } from './shortcodes';
import type { TemplateTag } from './template-tags';
import { pairsOf, templateTags } from './template-tags';

/**
 * Rewrites tags of Liquid, Hugo and Zola as Markdown. Tags without an equivalent become code. All are
 * reported with their text.
 */
export function templateEdits(source: Source): Edit[] {
  const tags = templateTags(source.text).filter(({ start }) => !source.isProtected(start));
  return new TemplateRewriter(source, pairsOf(tags)).rewrite(tags);
}

class TemplateRewriter {
  private readonly edits: Edit[] = [];
  private readonly closers = new Set<TemplateTag>();
  private quoteEnds: number[] = [];
  private readonly lineAt: (offset: number) => number;

  constructor(
    private readonly source: Source,
    private readonly pairs: ReadonlyMap<TemplateTag, TemplateTag>,
  ) {
    this.lineAt = lineFinder(source.text);
  }

  rewrite(tags: readonly TemplateTag[]): Edit[] {
    let literalUntil = 0;
    for (const tag of tags) {
      if (tag.start < literalUntil || this.closers.has(tag)) continue;
      literalUntil = this.rewriteOne(tag) ?? literalUntil;
    }
    return this.edits;
  }

  /** @returns the end of text in which tags have no meaning */
  private rewriteOne(tag: TemplateTag): number | undefined {
    switch (tag.kind) {
      case 'output': {
        const path = pathOfOutput(tag.name);
        if (path === null) this.keep(tag);
        else this.replace(tag, path, 'address of the site', path === '' ? 'nothing' : 'path');
        return undefined;
      }
      case 'literal':
        this.replace(tag, codeSpan(`{{< ${tag.name} >}}`), 'escaped shortcode', 'inline code');
        return undefined;
      case 'close':
        this.keep(tag);
        return undefined;
      case 'open': {
        const carried = carriedBy(tag.name, tag.args);
        if (carried !== null) return this.carry(tag, carried);
        this.keep(tag);
        return undefined;
      }
    }
  }

  private carry(tag: TemplateTag, carried: Carried): number | undefined {
    const name = `shortcode ${tag.name}`;
    if (carried.kind === 'text') {
      this.replace(tag, carried.text, name, carried.to);
      return undefined;
    }
    if (carried.kind === 'reference') {
      const target = encodeURI(carried.target).replace(/[()]/gu, encodeURIComponent);
      const text = this.isAddress(tag) ? target : `[${tag.args.positional[0] ?? ''}](${target})`;
      this.replace(tag, text, name, 'link to a file');
      return undefined;
    }
    const closer = this.pairs.get(tag);
    if (closer !== undefined) return this.carryPair(tag, closer, carried);
    this.keep(tag);
    return undefined;
  }

  private carryPair(
    tag: TemplateTag,
    closer: TemplateTag,
    carried: Exclude<Carried, { kind: 'text' | 'reference' }>,
  ): number | undefined {
    const { text } = this.source;
    const inside = text.slice(tag.end, closer.start);
    const name = `shortcode ${tag.name}`;
    const report = (to: string, lost = `${tag.raw} ${closer.raw}`): void => {
      this.closers.add(closer);
      this.source.findings.conversion(this.lineAt(tag.start), name, to, lost);
    };
    switch (carried.kind) {
      case 'raw':
        report('text');
        this.edits.push({ ...tag, text: '' }, { ...closer, text: '' });
        return closer.start;
      case 'comment':
        report('nothing', text.slice(tag.start, closer.end));
        this.edits.push({ start: tag.start, end: closer.end, text: '' });
        return closer.end;
      case 'code': {
        if (!inside.includes('\n')) {
          report('inline code');
          this.edits.push({ start: tag.start, end: closer.end, text: codeSpan(inside.trim()) });
          return closer.end;
        }
        if (!this.isAlone(tag) || !this.isAlone(closer)) {
          this.keep(tag);
          return undefined;
        }
        report('code block');
        const fence = '`'.repeat(Math.max(3, longestRun(inside) + 1));
        this.edits.push({ ...tag, text: fence + carried.language }, { ...closer, text: fence });
        return closer.start;
      }
      case 'quote':
        this.quoteEnds = this.quoteEnds.filter((end) => end > tag.start);
        if (!this.isAlone(tag) || !this.isAlone(closer) || this.quoteEnds.length >= MAX_QUOTES) {
          this.keep(tag);
          return undefined;
        }
        this.quoteEnds.push(closer.end);
        report('quote');
        for (const edit of quoteEdits(text, { ...tag, title: carried.title }, closer))
          this.edits.push(edit);
        return undefined;
    }
  }

  /** Keeps a tag as code, or as it is within an address or HTML, which cannot contain code. */
  private keep(tag: TemplateTag): void {
    const line = this.lineAt(tag.start);
    const name = tag.kind === 'output' ? 'variable' : `shortcode ${tag.name}`;
    if (this.source.isHtml(tag.start)) {
      this.source.findings.conversion(line, name, 'text', tag.raw);
    } else if (this.isAddress(tag)) {
      // An address ends at a space.
      this.replace(tag, tag.raw.replace(/\s+/gu, ''), name, 'text');
    } else this.replace(tag, codeSpan(tag.raw), name, 'inline code');
  }

  private replace(tag: TemplateTag, text: string, from: string, to: string): void {
    this.source.findings.conversion(this.lineAt(tag.start), from, to, tag.raw);
    this.edits.push({ start: tag.start, end: tag.end, text });
  }

  /** Whether a tag is in the address of a link or an image, or in an attribute. */
  private isAddress({ start }: TemplateTag): boolean {
    const { text } = this.source;
    const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 500), start);
    return /\]\(<?[^\s()]*$|\]:\s*\S*$|=["'][^"']*$/u.test(before);
  }

  private isAlone({ start, end }: TemplateTag): boolean {
    const { text } = this.source;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    const after = text.slice(end, next < 0 ? text.length : next);
    return text.slice(lineStart, start).trim() === '' && after.trim() === '';
  }
}
