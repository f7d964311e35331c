import ts from 'typescript'

/** What the rules look at in one file of src. */
export interface SourceModule {
  /** Below src, with slashes: text/segment.ts. */
  readonly path: string
  readonly lines: number
  /** Specifiers as written: import, export from, import(), type import(), require(). */
  readonly imports: readonly string[]
  /** An import() whose specifier is computed: no rule can follow it. */
  readonly hidesImport: boolean
  readonly usesAny: boolean
  readonly readsEnvironment: boolean
}

export function readModule(path: string, text: string): SourceModule {
  const imports: string[] = []
  const seen = { hidesImport: false, usesAny: false, readsEnvironment: false }
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  visit(source)
  return { path, lines: text.trimEnd().split('\n').length, imports, ...seen }

  function visit(node: ts.Node): void {
    if (node.kind === ts.SyntaxKind.AnyKeyword) seen.usesAny = true
    if (readsEnvironment(node)) seen.readsEnvironment = true
    const specifier = specifierOf(node)
    if (specifier !== undefined) {
      if (ts.isStringLiteralLike(specifier)) imports.push(specifier.text)
      else seen.hidesImport = true
    }
    ts.forEachChild(node, visit)
  }
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument
  if (ts.isExternalModuleReference(node)) return node.expression
  if (!ts.isCallExpression(node)) return undefined
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require'
  return isImport || isRequire ? node.arguments[0] : undefined
}

/** process.env, process['env'], { env } = process, and env from node:process. */
function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return isProcess(node.expression) && node.name.text === 'env'
  if (ts.isElementAccessExpression(node)) return isProcess(node.expression)
  if (ts.isVariableDeclaration(node))
    return node.initializer !== undefined && ts.isObjectBindingPattern(node.name) && isProcess(node.initializer)
  if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return false
  return /^(node:)?process$/.test(node.moduleSpecifier.text)
}

function isProcess(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return node.text === 'process'
  return ts.isPropertyAccessExpression(node) && node.name.text === 'process'
}
