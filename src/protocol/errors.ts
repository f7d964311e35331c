interface ErrorDefinition {
  readonly httpStatus: number
  /** For developers, in English; the title of the problem details. */
  readonly title: string
  /** For the user, in Chinese. */
  readonly says: string
  /** Whether the same request may succeed later. */
  readonly retryable: boolean
}

const once = { retryable: false } as const
const again = { retryable: true } as const

/** Every error of both doors. docs/errors.md holds the same table, and a test compares them. */
export const errorTable = {
  not_json: { httpStatus: 400, title: 'Not JSON', says: '消息格式不对,请刷新页面后再试。', ...once },
  unknown_type: {
    httpStatus: 400,
    title: 'Unknown frame type',
    says: '系统不认识这种消息,请刷新页面后再试。',
    ...once,
  },
  invalid_message: { httpStatus: 400, title: 'Invalid message', says: '消息内容不符合要求,请检查后再试。', ...once },
  invalid_facts: { httpStatus: 400, title: 'Invalid facts', says: '填写的情况有误,请检查后再试。', ...once },
  empty_text: { httpStatus: 400, title: 'Empty text', says: '还没有写内容,请写下您的问题。', ...once },
  text_too_long: { httpStatus: 400, title: 'Text too long', says: '一次最多写 2000 字,请分几次说。', ...once },
  unsupported_frame: { httpStatus: 400, title: 'Binary frame', says: '只能发送文字消息。', ...once },
  frame_too_large: { httpStatus: 413, title: 'Message too large', says: '消息太大了,请缩短后再发。', ...once },
  unsupported_media_type: { httpStatus: 415, title: 'Body is not JSON', says: '只接受 JSON 格式的内容。', ...once },
  unsupported_protocol: {
    httpStatus: 400,
    title: 'Unsupported protocol version',
    says: '页面版本不对,请刷新。',
    ...once,
  },
  hello_first: { httpStatus: 400, title: 'Hello expected first', says: '连接还没有准备好,请稍候再发。', ...once },
  unauthorized: { httpStatus: 401, title: 'Wrong session token', says: '无法确认这段对话是您的,请重新开始。', ...once },
  wrong_key: { httpStatus: 401, title: 'Wrong or missing key', says: '这个接口需要有效的密钥。', ...once },
  wrong_signature: { httpStatus: 403, title: 'Wrong signature', says: '签名不对。', ...once },
  forbidden_origin: { httpStatus: 403, title: 'Origin not allowed', says: '不接受来自这个网页的请求。', ...once },
  unknown_session: { httpStatus: 404, title: 'Unknown session', says: '这段对话已不存在,请重新开始。', ...once },
  not_found: { httpStatus: 404, title: 'Not found', says: '没有找到您要的内容。', ...once },
  method_not_allowed: { httpStatus: 405, title: 'Method not allowed', says: '不支持这种请求方法。', ...once },
  upgrade_required: { httpStatus: 426, title: 'WebSocket expected', says: '这个地址只接受 WebSocket 连接。', ...once },
  conversation_full: {
    httpStatus: 409,
    title: 'Conversation is full',
    says: '这段对话太长了,请重新开始一段。',
    ...once,
  },
  busy: { httpStatus: 409, title: 'Still answering', says: '上一个问题还在回答,请稍等一下再问。', ...again },
  cancelled: { httpStatus: 409, title: 'Cancelled', says: '已停止回答。', ...once },
  not_available: { httpStatus: 501, title: 'Not available yet', says: '暂时不能转人工,请拨打 12345。', ...once },
  too_many_connections: {
    httpStatus: 503,
    title: 'Too many connections',
    says: '现在人很多,请稍后再试,急事请打 12345。',
    ...again,
  },
  shutting_down: { httpStatus: 503, title: 'Shutting down', says: '系统正在重启,请稍后再试。', ...again },
  store_unavailable: { httpStatus: 503, title: 'Store does not answer', says: '系统暂时不可用,请稍后再试。', ...again },
  timeout: { httpStatus: 504, title: 'Timed out', says: '这次回答太久了,请再试一次,或拨打 12345。', ...again },
  internal: { httpStatus: 500, title: 'Internal error', says: '系统出了点问题,请再试一次,或拨打 12345。', ...again },
} as const satisfies Record<string, ErrorDefinition>

export type ErrorCode = keyof typeof errorTable
export const errorCodes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]
