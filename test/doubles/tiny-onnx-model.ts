import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '../../src/evaluation/seeded-random.js'

const dimensions = 16
const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]']

/**
 * Writes a whole model folder as transformers.js wants it: a tokenizer that knows the given characters, and an ONNX graph
 * of one node that looks their vectors up. Small, real, and different for different characters.
 */
export function writeTinyModel(folder: string, characters: string): void {
  const vocabulary = [...special, ...new Set([...characters].filter((character) => character.trim() !== ''))]
  mkdirSync(join(folder, 'onnx'), { recursive: true })
  writeFileSync(join(folder, 'onnx/model.onnx'), modelOf(vocabulary.length))
  const write = (name: string, data: object) => writeFileSync(join(folder, name), JSON.stringify(data))
  write('config.json', {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: dimensions,
    vocab_size: vocabulary.length,
  })
  write('tokenizer_config.json', {
    tokenizer_class: 'BertTokenizer',
    model_max_length: 512,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    cls_token: '[CLS]',
    sep_token: '[SEP]',
    mask_token: '[MASK]',
  })
  write('tokenizer.json', {
    version: '1.0',
    added_tokens: special.map((content, id) => ({
      id,
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
    },
  })
}

// onnx.proto3: field numbers of ModelProto, GraphProto, NodeProto, TensorProto and ValueInfoProto.
function modelOf(tokens: number): Buffer {
  const random = createRandom('tiny model')
  const weights = Buffer.alloc(tokens * dimensions * 4)
  for (let at = 0; at < tokens * dimensions; at++) weights.writeFloatLE(random() * 2 - 1, at * 4)
  const table = message(number(1, tokens), number(1, dimensions), number(2, 1), text(8, 'table'), bytes(9, weights))
  const gather = message(
    text(1, 'table'),
    text(1, 'input_ids'),
    text(2, 'last_hidden_state'),
    text(3, 'gather'),
    text(4, 'Gather'),
  )
  const graph = message(
    bytes(1, gather),
    text(2, 'tiny'),
    bytes(5, table),
    bytes(11, valueInfo('input_ids', 7, ['batch', 'sequence'])),
    bytes(12, valueInfo('last_hidden_state', 1, ['batch', 'sequence', dimensions])),
  )
  return message(number(1, 8), bytes(7, graph), bytes(8, message(text(1, ''), number(2, 13))))
}

function valueInfo(name: string, type: number, shape: readonly (string | number)[]): Buffer {
  const dims = shape.map((dim) => bytes(1, typeof dim === 'number' ? number(1, dim) : text(2, dim)))
  const tensor = message(number(1, type), bytes(2, message(...dims)))
  return message(text(1, name), bytes(2, bytes(1, tensor)))
}

const message = (...fields: readonly Buffer[]): Buffer => Buffer.concat(fields)
const number = (field: number, value: number): Buffer => Buffer.concat([varint(field << 3), varint(value)])
const text = (field: number, value: string): Buffer => bytes(field, Buffer.from(value))
const bytes = (field: number, value: Buffer): Buffer =>
  Buffer.concat([varint((field << 3) | 2), varint(value.length), value])

function varint(value: number): Buffer {
  const out: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...out, rest])
    out.push((rest % 128) | 128)
  }
}
