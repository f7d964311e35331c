import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { toFactValues } from '../../protocol/facts-schema.js'
import { eligibilityBodySchema, eligibilityReplySchema } from '../../protocol/rest-bodies.js'
import type { McpDependencies } from '../dependencies.js'
import { dataOf } from '../failure.js'

export function registerEligibilityTool(server: McpServer, { assistant, today }: McpDependencies): void {
  const config = {
    title: '查资格',
    description:
      '按已知情况逐项判断全部22项：eligible 符合、conditional 由部门认定、need_info 需补充信息、ineligible 不符合，附逐条依据。没给的情况按不知道算，不按“否”算。',
    inputSchema: eligibilityBodySchema.shape,
    outputSchema: eligibilityReplySchema.shape,
    annotations: { readOnlyHint: true, openWorldHint: false },
  }
  server.registerTool('check_eligibility', config, ({ facts, asOf }) => {
    const report = assistant.assess(toFactValues(facts), asOf ?? today())
    return dataOf({ ...report, versions: assistant.versions })
  })
}
