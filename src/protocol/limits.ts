/** What waits has a timeout, what grows a maximum: every limit of both doors, with its unit. */
export const defaultLimits = {
  /** Unicode code points of a question after trimming. */
  maxTextCharacters: 2_000,
  /** Code points of the reason of a feedback. */
  maxReasonCharacters: 500,
  /** Characters of an id that a client or the server has given out. */
  maxIdCharacters: 128,
  /** A larger frame is answered with `frame_too_large` and the socket lives. */
  maxFrameBytes: 65_536,
  /** A larger frame is not even read: the socket is closed with 1009. */
  maxPayloadBytes: 4 * 1024 * 1024,
  maxBodyBytes: 65_536,
  /** A request of the OpenAI-compatible door brings its whole conversation. */
  maxCompletionBodyBytes: 1024 * 1024,
  /** Questions of such a conversation that are looked at, the latest ones. */
  maxHistoryQuestions: 30,
  /** Bytes that wait for a client that does not read; beyond it the socket is closed with 1013. */
  maxBufferedBytes: 1024 * 1024,
  /** Frames of one socket that wait while its `hello` is being looked up. */
  maxQueuedFrames: 1_000,
  /** Open sockets of one process. */
  maxConnections: 2_000,
  /** Bytes of one passive reply of an official account, and how long WeChat waits for it before it asks again. */
  wechatReplyBytes: 2_000,
  wechatReplyTimeoutMs: 5_000,
  /** How long language models may take there. */
  wechatModelTimeoutMs: 3_000,
  /** A signature that is older is not taken. */
  wechatSignatureAgeMs: 600_000,
  /** After it a user of the account begins a new conversation. */
  wechatIdleMs: 1_800_000,
  maxTurnsPerSession: 500,
  /** Sessions of the memory store; the one unused longest goes first. */
  maxSessions: 10_000,
  /** Turns of all sessions of the memory store, about 5 kB each; the sessions unused longest go first. */
  maxStoredTurns: 4_000,
  handshakeTimeoutMs: 10_000,
  heartbeatIntervalMs: 30_000,
  turnTimeoutMs: 15_000,
  /** How long a closed socket may take to say goodbye before it is cut. */
  closeTimeoutMs: 2_000,
} as const

export type Limits = { readonly [limit in keyof typeof defaultLimits]: number }
