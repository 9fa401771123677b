/** A tag of Liquid (`{% … %}`, `{{ … }}`), a shortcode of Hugo (`{{< … >}}`, `{{% … %}}`) or of Zola. */
export interface TemplateTag {
  start: number;
  end: number;
  raw: string;
  /** `output`: an expression of Liquid. `literal`: Hugo's way to write about a shortcode. */
  kind: 'open' | 'close' | 'output' | 'literal';
  /** The name of a tag, or the expression of an output. */
  name: string;
  args: Arguments;
}

export interface Arguments {
  named: ReadonlyMap<string, string>;
  positional: readonly string[];
}

/** No tag contains the beginning of another, so the search takes linear time. */
const TAG = /\{\{(?:(?!\{\{|\}\})[\s\S]){0,2000}\}\}|\{%(?:(?!\{%|%\})[\s\S]){0,2000}%\}/gu;

export function templateTags(text: string): TemplateTag[] {
  return [...text.matchAll(TAG)].map((found) => {
    const [raw] = found;
    return { start: found.index, end: found.index + raw.length, raw, ...read(raw) };
  });
}

const NOTHING: Arguments = { named: new Map(), positional: [] };

function read(raw: string): Pick<TemplateTag, 'kind' | 'name' | 'args'> {
  const hugo = /^\{\{[<%]([\s\S]*)[>%]\}\}$/u.exec(raw)?.[1]?.trim();
  if (hugo !== undefined) return readHugo(hugo);
  const isOutput = raw.startsWith('{{');
  const inner = raw.slice(2, -2).replace(/^-|-$/gu, '').trim();
  const call = /^([a-z_]\w*)\s*\(([\s\S]*)\)$/iu.exec(inner);
  if (call !== null)
    return {
      kind: 'open',
      name: (call[1] ?? '').toLowerCase(),
      args: readArguments(call[2] ?? ''),
    };
  if (isOutput) return { kind: 'output', name: inner, args: NOTHING };
  const name = /^\S*/u.exec(inner)?.[0] ?? '';
  return name.startsWith('end')
    ? { kind: 'close', name: name.slice('end'.length), args: NOTHING }
    : { kind: 'open', name: name.toLowerCase(), args: readArguments(inner.slice(name.length)) };
}

function readHugo(inner: string): Pick<TemplateTag, 'kind' | 'name' | 'args'> {
  if (inner.startsWith('/*')) {
    const name = inner.replace(/^\/\*\s*|\s*\*\/$/gu, '');
    return { kind: 'literal', name, args: NOTHING };
  }
  const closes = inner.startsWith('/');
  const rest = closes ? inner.slice(1).trim() : inner;
  const name = /^[^\s/]*(?:\/[^\s/]+)*/u.exec(rest)?.[0] ?? '';
  const args = readArguments(rest.slice(name.length).replace(/\/$/u, ''));
  return { kind: closes ? 'close' : 'open', name: name.toLowerCase(), args };
}

const ARGUMENT =
  /([\w-]+)\s*[=:]\s*("[^"]*"|'[^']*'|`[^`]*`|[^\s,"'`]+)|"[^"]*"|'[^']*'|`[^`]*`|[^\s,]+/gu;

function readArguments(text: string): Arguments {
  const named = new Map<string, string>();
  const positional: string[] = [];
  for (const [whole, key, value] of text.matchAll(ARGUMENT)) {
    if (key === undefined || value === undefined || /^https?$/u.test(key)) {
      positional.push(unquoted(whole));
    } else if (!named.has(key)) named.set(key.toLowerCase(), unquoted(value));
  }
  return { named, positional };
}

const unquoted = (text: string): string => text.replace(/^(["'`])([\s\S]*)\1$/u, '$2');

/** Returns the position of each opening tag's closing tag. */
export function pairsOf(tags: readonly TemplateTag[]): Map<TemplateTag, TemplateTag> {
  const pairs = new Map<TemplateTag, TemplateTag>();
  const open = new Map<string, TemplateTag[]>();
  /** Zola closes every shortcode with `{% end %}`. */
  const openCalls: TemplateTag[] = [];
  for (const tag of tags) {
    if (tag.kind === 'open') {
      const named = open.get(tag.name);
      if (named === undefined) open.set(tag.name, [tag]);
      else named.push(tag);
      if (/^\{%-?\s*\w+\(/u.test(tag.raw)) openCalls.push(tag);
    } else if (tag.kind === 'close') {
      const opener = tag.name === '' ? openCalls.pop() : open.get(tag.name)?.pop();
      if (opener !== undefined) pairs.set(opener, tag);
    }
  }
  return pairs;
}
