import ts from 'typescript';

/** The name and version of the package. */
interface Identity {
  name: string;
  version: string;
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  declaration: true,
  isolatedDeclarations: true,
};

/**
 * Makes an npm package of the generated client, which runs without a compiler.
 *
 * @param client the generated files by name, as `clientFiles` returns them
 * @returns the files of the package by name
 */
export function packageFiles(
  client: ReadonlyMap<string, string>,
  { name, version }: Identity,
): Map<string, string> {
  const rest = textOf(client, 'threeline.ts');
  const manifest = {
    name,
    version,
    description:
      'A typed client of the REST API of a Threeline server, and the schema of its GraphQL.',
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20' },
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './graphql': { types: './graphql.d.ts' },
      './schema.graphql': './schema.graphql',
      './package.json': './package.json',
    },
  };
  return new Map([
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['README.md', readme(name)],
    ['index.js', ts.transpileModule(rest, { compilerOptions: OPTIONS }).outputText],
    ['index.d.ts', declarationsOf(rest)],
    ['graphql.d.ts', declarationsOf(textOf(client, 'graphql.ts'))],
    ['schema.graphql', textOf(client, 'schema.graphql')],
  ]);
}

function textOf(client: ReadonlyMap<string, string>, name: string): string {
  const text = client.get(name);
  if (text === undefined)
    throw new Error(`The client has no ${name}. Run "npm run client:generate".`);
  return text;
}

function declarationsOf(source: string): string {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, {
    compilerOptions: OPTIONS,
    reportDiagnostics: true,
  });
  const [first] = diagnostics;
  if (first === undefined) return outputText;
  throw new Error(ts.flattenDiagnosticMessageText(first.messageText, '\n'));
}

const readme = (name: string): string => `# ${name}

A typed client of the REST API of a Threeline server. It depends on nothing but \`fetch\`.

\`\`\`ts
import { Client } from '${name}';

const api = new Client({ baseUrl: 'https://cms.example.com' });
const { data: article } = await api.getArticleBySlug({ slug: 'hello' });
\`\`\`

\`${name}/graphql\` has the types of GraphQL, and \`${name}/schema.graphql\` its schema.
`;
