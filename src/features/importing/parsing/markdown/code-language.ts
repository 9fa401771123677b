/** Names that Strapi's editor knows by another one. */
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

/** The language of a code block as Strapi's editor names it, or as the file does where the editor has no name for it. */
export function codeLanguage(written: string | null | undefined): string | undefined {
  if (written === null || written === undefined || written === '') return undefined;
  const lower = written.toLowerCase();
  return EDITOR_NAMES.get(lower) ?? lower;
}
