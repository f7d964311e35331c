const verdictNames = { eligible: '符合', conditional: '由部门认定', need_info: '需补充信息', ineligible: '不符合' }

/**
 * One answer as an article. Text is only ever set as text, never as HTML.
 * @param answer as docs/protocol.md has it
 * @param onOption called with the label of a pressed option
 * @param onRate called with `up` or `down`
 */
export function drawAnswer(answer, { onOption, onRate }) {
  const isCrisis = answer.kind === 'crisis'
  const calls = drawCalls(answer.hotlines)
  const words = make('p', 'words', answer.text)
  return make('article', isCrisis ? 'theirs crisis' : 'theirs', [
    ...(isCrisis ? [calls, words] : [words]),
    answer.generatedBy === 'model' &&
      make('p', 'quiet', 'AI生成:说法由语言模型润色,项目、部门和结论由程序按清单判定。'),
    ...answer.citations.map((citation) => drawItem(citation, answer.verdicts)),
    ...drawNotes(answer),
    ...(isCrisis ? [] : [calls]),
    ...drawOptions(answer, onOption),
    drawRating(onRate),
  ])
}

/** An element with a class and either text or children. */
export function make(tag, className, content = []) {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (typeof content === 'string') element.textContent = content
  else element.append(...content.filter(Boolean))
  return element
}

export function makeButton(label, onPress) {
  const button = make('button', '', label)
  button.type = 'button'
  button.addEventListener('click', () => onPress(button))
  return button
}

function drawCalls(hotlines) {
  if (hotlines.length === 0) return undefined
  const rows = hotlines.map(({ number, name, use }) => {
    const link = make('a', '', [make('strong', '', number), make('span', '', `${name}:${use}`)])
    link.href = `tel:${number.replace(/[^\d+]/g, '')}`
    return make('li', '', [link])
  })
  return make('ul', 'calls', rows)
}

function drawItem({ item, title, departments, role, clause }, verdicts) {
  const badges = verdicts
    .filter((verdict) => verdict.item === item)
    .map(({ verdict }) => make('span', `badge ${verdict}`, verdictNames[verdict]))
  const heading = make('h3', '', [`${role === 'related' ? '相关:' : ''}第${item}项 ${title}`, ...badges])
  const original = make('details', '', [make('summary', '', '清单原文'), make('p', 'quiet', clause)])
  return make('section', 'item', [heading, make('p', '', `责任部门:${departments.join('、')}`), original])
}

function drawNotes({ policies, assumptions }) {
  const named = policies.map(({ number, title }) => (number ? `《${title}》(${number})` : `《${title}》`))
  return [
    assumptions.length > 0 && make('p', 'quiet', `回答时假定:${assumptions.join(';')}`),
    named.length > 0 && make('p', 'quiet', `依据:${named.join('、')}`),
  ]
}

function drawOptions({ nextQuestion, text }, onOption) {
  if (nextQuestion === undefined) return []
  const asked = text.includes(nextQuestion.text) ? undefined : make('p', '', nextQuestion.text)
  const buttons = nextQuestion.options.map(({ label }) => makeButton(label, () => onOption(label)))
  const group = make('div', 'options', [asked, ...buttons])
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', nextQuestion.text)
  return [group]
}

function drawRating(onRate) {
  const rate = (rating) => (pressed) => {
    onRate(rating)
    pressed.parentElement.replaceChildren(make('p', 'quiet', '谢谢您的评价。'))
  }
  return make('div', 'options', [makeButton('有帮助', rate('up')), makeButton('没帮助', rate('down'))])
}
