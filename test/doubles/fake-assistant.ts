import type { Assistant, TurnInput } from '../../src/assistant/assistant.js'
import type { Answer } from '../../src/domain/answer.js'

const versions = { corpus: 'fake-corpus', rules: 'fake-rules', encoder: 'none' }

interface FakeAssistantOptions {
  /** What an answer waits for; it gets the signal and is called once a turn. */
  readonly hold?: (input: TurnInput, signal: AbortSignal | undefined) => Promise<unknown>
}

/** An assistant of 22 items that answers `答:` and the question, in two pieces. */
export function createFakeAssistant({ hold = async () => {} }: FakeAssistantOptions = {}): Assistant {
  const items = Array.from({ length: 22 }, (_, index) => ({
    number: index + 1,
    domain: '基本公共服务',
    audience: '流动儿童',
    title: `服务${index + 1}`,
    content: `第${index + 1}项的内容`,
    departments: ['市教育局', '市民政局'],
    benefits: [{ id: `benefit-${index + 1}`, clause: `第${index + 1}项的内容`, says: '可以办' }],
  }))
  return {
    versions,
    items: () => items,
    async answerTurn(input, { signal, onDelta } = {}) {
      await hold(input, signal)
      const answer = fakeAnswer(input)
      onDelta?.('答:')
      onDelta?.(input.text)
      const state = { ...input.state, turn: input.state.turn + 1 }
      return { answer, state, trace: { stages: [], decisions: {} } }
    },
    assess: (facts) => ({ verdicts: [], whatIfs: [], assumptions: [JSON.stringify(facts)] }),
    search: async (query) => ({
      query,
      kind: 'service',
      items: [{ item: 3, title: '服务3', score: 0.5, words: [query] }],
      passages: [{ id: 'item-3', source: 'item', items: [3], text: '第3项的内容', score: 0.5, words: [query] }],
    }),
  }
}

/** Every optional part filled in, so that a schema that forgot one refuses it. */
export function fakeAnswer({ answerId, text }: Pick<TurnInput, 'answerId' | 'text'>): Answer {
  return {
    answerId,
    kind: 'service',
    text: `答:${text}`,
    citations: [
      { item: 3, title: '义务教育', departments: ['市教育局', '市民政局'], role: 'primary', clause: '第3项的内容' },
    ],
    policies: [{ id: 'mz-2024-35', number: '民发〔2024〕35号', title: '意见' }],
    verdicts: [
      {
        item: 3,
        verdict: 'need_info',
        missing: ['hukou'],
        child: 'child-1',
        gate: [{ says: '户籍在青岛以外', state: 'unknown' }],
        benefits: [
          {
            id: 'benefit-3',
            verdict: 'conditional',
            clause: '第3项的内容',
            conditions: [{ says: '符合条件', state: 'open', because: '上小学', decidedBy: '市教育局' }],
          },
        ],
      },
    ],
    whatIfs: [
      {
        item: 3,
        fact: 'residencePermit',
        value: true,
        says: '办居住证',
        changeable: true,
        from: 'conditional',
        to: 'eligible',
      },
    ],
    nextQuestion: { fact: 'hukou', text: '户口在哪里?', options: [{ label: '外地', value: 'outside' }] },
    facts: [{ child: 'child-1', fact: 'ageInMonths', value: { min: 84, max: 95 }, words: '7岁', turn: 1 }],
    hotlines: [{ number: '12345', name: '政务服务热线', use: '咨询' }],
    assumptions: ['按户籍在外地回答'],
    operator: { script: '您好', workOrders: [{ department: '市教育局', role: '受理', text: '请协助' }] },
    generatedBy: 'template',
    versions: { ...versions, prompt: 'none', model: 'none' },
  }
}

/** A hold that lasts until it is let go, or until the signal says stop. */
export function createHold() {
  const waiting = new Set<() => void>()
  let started = () => {}
  const firstStart = new Promise<void>((resolve) => {
    started = resolve
  })
  return {
    hold: (_input: TurnInput, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        waiting.add(resolve)
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
        started()
      }),
    release() {
      for (const resolve of waiting) resolve()
      waiting.clear()
    },
    started: firstStart,
  }
}
