import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Context } from '../context';
import { lineOfNode } from '../tree';
import { frameAddress, textOf } from './handlers';

/** The deepest nesting of inline elements. Later steps recurse. */
const MAX_DEPTH = 50;

const TAG = /^<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/iu;

const FORMATTING: Readonly<Record<string, 'strong' | 'emphasis' | 'delete' | 'underline'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  s: 'delete',
  del: 'delete',
  strike: 'delete',
  u: 'underline',
  ins: 'underline',
};
const CODE: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt']);
const ANCHORS: ReadonlySet<string> = new Set(['a', 'iframe', 'video', 'audio']);
/** Elements whose text remains. */
const TEXT: ReadonlySet<string> = new Set([
  ...['span', 'font', 'small', 'big', 'sub', 'sup', 'mark', 'abbr', 'q', 'time', 'center', 'nobr'],
  ...[
    'bdi',
    'bdo',
    'ruby',
    'rb',
    'rt',
    'rp',
    'label',
    'p',
    'div',
    'picture',
    'figure',
    'figcaption',
  ],
  ...['summary', 'details', 'address', 'acronym', 'data', 'output'],
]);
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr', 'source']);

const isPaired = (name: string): boolean =>
  Object.hasOwn(FORMATTING, name) || CODE.has(name) || ANCHORS.has(name) || TEXT.has(name);

/** An element that is open, or the whole content. */
interface Frame {
  name: string;
  opener: Html | null;
  children: PhrasingContent[];
}

/**
 * Replaces the tags of inline HTML with the nodes that they mean. Tags without a partner and unknown
 * elements stay HTML, which becomes code.
 */
export function withInlineHtml(
  nodes: readonly PhrasingContent[],
  context: Context,
): PhrasingContent[] {
  if (!nodes.some(({ type }) => type === 'html')) return [...nodes];
  const frames: Frame[] = [{ name: '', opener: null, children: [] }];
  const openNames = new Map<string, number>();
  const count = (name: string, by: number): void => {
    openNames.set(name, (openNames.get(name) ?? 0) + by);
  };
  for (const node of nodes) {
    const tag = node.type === 'html' ? TAG.exec(node.value) : null;
    const name = tag?.[2]?.toLowerCase() ?? '';
    const top = frames.at(-1);
    if (top === undefined) break;
    if (node.type !== 'html' || tag === null) {
      top.children.push(node);
    } else if (tag[1] === '/') {
      if (!isPaired(name) || (openNames.get(name) ?? 0) === 0) {
        top.children.push(node);
        continue;
      }
      const closed = closeElement(frames, name, (inner) => {
        count(inner, -1);
      });
      append(frames.at(-1)?.children, elementOf(closed, context));
    } else if (EMPTY.has(name)) {
      append(top.children, emptyElement(name, node, context));
    } else if (isPaired(name) && frames.length < MAX_DEPTH && !node.value.endsWith('/>')) {
      frames.push({ name, opener: node, children: [] });
      count(name, 1);
    } else {
      top.children.push(node);
    }
  }
  return unclosed(frames);
}

function append(to: PhrasingContent[] | undefined, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) to?.push(node);
}

/** Takes the innermost open element of a name. Elements that are open within it stay tags. */
function closeElement(frames: Frame[], name: string, onClose: (name: string) => void): Frame {
  const at = frames.findLastIndex((frame) => frame.name === name);
  const [first, ...inner] = frames.splice(at);
  for (const frame of inner) onClose(frame.name);
  onClose(name);
  return {
    name,
    opener: first?.opener ?? null,
    children: [...(first?.children ?? []), ...unclosed(inner)],
  };
}

function unclosed(frames: readonly Frame[]): PhrasingContent[] {
  return frames.flatMap(({ opener, children }) =>
    opener === null ? children : [opener, ...children],
  );
}

function elementOf({ name, opener, children }: Frame, context: Context): PhrasingContent[] {
  if (opener === null) return children;
  const { position } = opener;
  const report = (to: string): void => {
    context.findings.conversion(lineOfNode(opener), 'HTML', to, opener.value);
  };
  const formatting = FORMATTING[name];
  if (formatting !== undefined) {
    report('formatting');
    return [{ type: formatting, children, ...(position && { position }) }];
  }
  if (CODE.has(name)) {
    report('inline code');
    return [{ type: 'inlineCode', value: toString(children), ...(position && { position }) }];
  }
  const element = ANCHORS.has(name) ? parsedTag(opener.value) : null;
  const url =
    element === null
      ? ''
      : name === 'a'
        ? textOf(element, 'href')
        : frameAddress(textOf(element, 'src'));
  report(url === '' ? 'text' : 'link');
  if (url === '') return children;
  const words: PhrasingContent[] =
    children.length === 0 ? [{ type: 'text', value: url }] : children;
  return [{ type: 'link', url, children: words, ...(position && { position }) }];
}

function emptyElement(name: string, node: Html, context: Context): PhrasingContent[] {
  const position = node.position && { position: node.position };
  const report = (to: string): void => {
    context.findings.conversion(lineOfNode(node), 'HTML', to, node.value);
  };
  switch (name) {
    case 'br':
    case 'hr':
      report('line break');
      return [{ type: 'break', ...position }];
    case 'img': {
      const element = parsedTag(node.value);
      const url = element === null ? '' : textOf(element, 'src');
      const alt = element === null ? '' : textOf(element, 'alt');
      report(url === '' ? 'text' : 'image');
      if (url === '') return [{ type: 'text', value: alt }];
      const title = element === null ? '' : textOf(element, 'title');
      return [{ type: 'image', url, alt, title: title === '' ? null : title, ...position }];
    }
    case 'input': {
      const isBox = /type\s*=\s*["']?checkbox/iu.test(node.value);
      report(isBox ? 'text' : 'nothing');
      return isBox
        ? [{ type: 'text', value: /\schecked/iu.test(node.value) ? '☑' : '☐', ...position }]
        : [];
    }
    default:
      report('nothing');
      return [];
  }
}

function parsedTag(tag: string): Element | null {
  const [element] = fromHtml(tag, { fragment: true }).children;
  return element?.type === 'element' ? element : null;
}
