/** The names of Strapi's editor for common abbreviations. */
const EDITOR_NAMES = new Map([
  ['js', 'javascript'],
  ['ts', 'typescript'],
  ['py', 'python'],
  ['rb', 'ruby'],
  ['rs', 'rust'],
  ['kt', 'kotlin'],
  ['cs', 'csharp'],
  ['c++', 'cpp'],
  ['golang', 'go'],
  ['sh', 'bash'],
  ['zsh', 'bash'],
  ['yml', 'yaml'],
  ['md', 'markdown'],
  ['docker', 'dockerfile'],
  ['text', 'plaintext'],
  ['txt', 'plaintext'],
]);

/** Returns the name of a code block's language in Strapi's editor, or the file's own name in lower case. */
export function codeLanguage(written: string | null | undefined): string | undefined {
  if (written === null || written === undefined || written === '') return undefined;
  const lower = written.toLowerCase();
  return EDITOR_NAMES.get(lower) ?? lower;
}
