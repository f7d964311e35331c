import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { McpDependencies } from './dependencies.js'
import { registerAskTool } from './tools/ask.js'
import { registerEligibilityTool } from './tools/check-eligibility.js'
import { registerItemTool } from './tools/get-item.js'
import { registerSearchTool } from './tools/search-services.js'

const instructions =
  '青岛市流动儿童在居住地享有关爱服务基础清单（22项）的查询。回答按清单和规则得出，带序号和全部责任部门；请原样引用，不要改结论、部门和数字。孩子有危险时先打110、120。'

/** The product's tools for other systems' language models. One server a connection, or a request where there are none. */
export function createMcpServer(dependencies: McpDependencies): McpServer {
  const server = new McpServer({ name: 'tongxing', version: '1' }, { instructions })
  registerAskTool(server, dependencies)
  registerEligibilityTool(server, dependencies)
  registerSearchTool(server, dependencies)
  registerItemTool(server, dependencies)
  return server
}
