const MODULE =
  /^(?:import\s+(?:[\w*{][^;"']{0,500}?\sfrom\s+)?["'][^"'\n]+["'];?|export\s+(?:const|let|var|function|default|class|async|\{|\*))/u;

/** Whether a paragraph is an import or an export of MDX. */
export const isModule = (paragraph: string): boolean => MODULE.test(paragraph);
