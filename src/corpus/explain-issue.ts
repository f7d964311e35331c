import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/**
 * An issue as `path: message`. Of a union, which fails as a whole, the branch that the data comes nearest to is told: the one
 * with the fewest issues, so that an unknown fact in a rule is said as such.
 */
export function explainIssue(issue: Issue): string {
  const { path, message } = innermost(issue)
  return `${path.join('.')}: ${message}`
}

function innermost(issue: Issue): { readonly path: readonly PropertyKey[]; readonly message: string } {
  if (issue.code !== 'invalid_union') return issue
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0]?.[0]
  if (nearest === undefined) return issue
  const { path, message } = innermost(nearest)
  return { path: [...issue.path, ...path], message }
}
