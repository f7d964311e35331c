/** design.md's table: each part of src, and the parts it may import. A part is a folder, or a file at the top. */
export const mayImport: { readonly [part: string]: readonly string[] } = {
  domain: [],
  text: [],
  learned: [],
  protocol: ['domain'],
  eligibility: ['domain'],
  store: ['domain'],
  understanding: ['domain', 'text', 'learned'],
  retrieval: ['domain', 'text'],
  answering: ['domain', 'text', 'language-model'],
  'language-model': ['domain', 'protocol', 'understanding'],
  dialogue: ['domain', 'eligibility', 'learned'],
  corpus: ['domain', 'text', 'eligibility'],
  assistant: ['domain', 'text', 'eligibility', 'understanding', 'dialogue', 'retrieval', 'answering', 'store'],
  training: ['domain', 'text', 'learned', 'understanding', 'dialogue', 'assistant'],
  evaluation: ['domain', 'answering', 'assistant', 'eligibility', 'language-model', 'training', 'understanding'],
  config: [],
  'config.ts': ['config', 'protocol'],
  mcp: ['domain', 'protocol', 'assistant'],
  server: ['domain', 'protocol', 'assistant', 'store', 'config', 'config.ts', 'mcp'],
  bench: ['domain', 'assistant', 'eligibility', 'corpus', 'protocol', 'compose.ts', 'config.ts'],
  cli: [
    'domain',
    'answering',
    'assistant',
    'bench',
    'compose-model.ts',
    'compose-reading.ts',
    'compose.ts',
    'config.ts',
    'corpus',
    'eligibility',
    'evaluation',
    'mcp',
    'protocol',
    'training',
    'understanding',
  ],
  'compose-model.ts': ['answering', 'config', 'corpus', 'domain', 'language-model', 'understanding'],
  'compose-reading.ts': ['corpus', 'domain', 'text', 'understanding'],
  'compose-retrieval.ts': ['assistant', 'config', 'corpus', 'retrieval', 'text'],
  'compose.ts': [
    'answering',
    'assistant',
    'compose-model.ts',
    'compose-reading.ts',
    'compose-retrieval.ts',
    'config.ts',
    'corpus',
    'dialogue',
    'domain',
    'eligibility',
    'protocol',
    'store',
    'text',
    'understanding',
  ],
  'main.ts': ['compose.ts', 'config.ts', 'server'],
}

/** From these, only the named files of a part may be imported: its port, or the one thing that is needed of it. */
export const onlyFile: readonly { readonly from: string; readonly part: string; readonly files: readonly string[] }[] =
  [
    { from: 'assistant', part: 'store', files: ['store/conversation-store.ts'] },
    { from: 'server', part: 'store', files: ['store/conversation-store.ts'] },
    {
      from: 'evaluation',
      part: 'training',
      files: ['training/create-examples.ts', 'training/train-encoder.ts'],
    },
    {
      from: 'evaluation',
      part: 'understanding',
      files: ['understanding/create-read.ts', 'understanding/create-understand.ts', 'understanding/encoder.ts'],
    },
    {
      from: 'training',
      part: 'assistant',
      files: ['assistant/assistant.ts', 'assistant/first-state.ts', 'assistant/turn-context.ts'],
    },
    {
      from: 'cli',
      part: 'understanding',
      files: ['understanding/create-understand.ts', 'understanding/encoder.ts', 'understanding/encoder-file.ts'],
    },
    { from: 'cli', part: 'answering', files: ['answering/wording.ts', 'answering/find-promises.ts'] },
    // The rules as data, to walk; never what compiles them: the oracle of the boundary cases is to be independent.
    { from: 'evaluation', part: 'eligibility', files: ['eligibility/rule.ts'] },
    { from: 'config.ts', part: 'protocol', files: ['protocol/limits.ts'] },
    // Its port: what a model is stands in the composition root.
    { from: 'answering', part: 'language-model', files: ['language-model/language-model.ts'] },
    { from: 'language-model', part: 'understanding', files: ['understanding/consultation.ts'] },
    { from: 'language-model', part: 'protocol', files: ['protocol/facts-schema.ts'] },
    { from: 'server', part: 'mcp', files: ['mcp/create-mcp-server.ts'] },
  ]

/** Where a vendor may be imported: prefixes of paths in src. A vendor that is not here is imported nowhere. */
export const vendorPlaces: { readonly [vendor: string]: readonly string[] } = {
  '@fastify/helmet': ['server/'],
  '@fastify/static': ['server/'],
  '@fastify/swagger': ['server/'],
  '@fastify/swagger-ui': ['server/'],
  '@fastify/websocket': ['server/', 'bench/echo-server.ts'],
  '@langchain/community': ['retrieval/', 'evaluation/compare/langchain-bm25.ts'],
  '@huggingface/transformers': ['retrieval/embedder/onnx/'],
  '@langchain/core': ['retrieval/', 'evaluation/compare/langchain-bm25.ts'],
  '@langchain/openai': ['retrieval/embedder/openai/', 'language-model/langchain/'],
  '@modelcontextprotocol/sdk': ['mcp/', 'server/routes/mcp.ts', 'cli/mcp.ts'],
  '@nlpjs/core': ['evaluation/compare/nlp-js/'],
  '@nlpjs/lang-zh': ['evaluation/compare/nlp-js/'],
  '@nlpjs/nlp': ['evaluation/compare/nlp-js/'],
  '@node-rs/jieba': ['text/segment.ts'],
  '@orama/orama': ['evaluation/compare/orama.ts'],
  echarts: ['evaluation/'],
  'ml-matrix': ['training/compress.ts'],
  'fast-xml-parser': ['server/wechat/'],
  fastify: ['server/', 'bench/echo-server.ts'],
  'fastify-type-provider-zod': ['server/'],
  'hnswlib-node': ['retrieval/'],
  langchain: ['language-model/langchain/'],
  minisearch: ['retrieval/lexical/', 'evaluation/compare/mini-search.ts'],
  'opencc-js': ['text/', 'evaluation/metamorphic/'],
  pino: ['server/'],
  'pinyin-pro': ['text/'],
  'prom-client': ['server/'],
  ws: ['bench/'],
  'js-yaml': ['corpus/', 'evaluation/', 'language-model/load-prompt.ts'],
  zod: ['config.ts', 'config/', 'corpus/', 'evaluation/', 'language-model/', 'mcp/', 'protocol/', 'server/'],
}

/** Parts that decide and word, and touch nothing outside: they import no module of Node either. */
export const pureParts: readonly string[] = [
  'domain',
  'text',
  'eligibility',
  'understanding',
  'dialogue',
  'answering',
  'protocol',
]

export const environmentPlaces: readonly string[] = ['main.ts', 'cli/']

export const mostLines = 160
/** Files that are longer for a reason, each with the reason. */
export const longFiles: { readonly [path: string]: string } = {}
