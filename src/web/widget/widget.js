import { connect } from './connect.js'
import { deleteSession } from './delete-session.js'
import { drawAnswer, make } from './draw-answer.js'

const storageKey = 'tongxing'
const mostEntries = 60
const answerTimeoutMs = 25_000
const stateNames = { connecting: '正在连接…', lost: '连接断了,正在重新连接…' }

const part = (id) => document.getElementById(id)
const [log, form, text, sendButton, stopButton, status] = ['log', 'form', 'text', 'send', 'stop', 'status'].map(part)

// Lives as long as the tab: others may use the same computer after.
let memory = recall()
let streaming
let watchdog

for (const entry of memory.entries) draw(entry)
const chat = connect({ hello, onFrame, onState: (state) => setStatus(stateNames[state] ?? waitingWords()) })
showPending()

form.addEventListener('submit', (event) => {
  event.preventDefault()
  if (!ask(text.value)) return
  text.value = ''
  text.focus()
})
text.addEventListener('keydown', (event) => {
  // Enter also ends the choice of a character in an input method.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  form.requestSubmit()
})
for (const button of part('starters').querySelectorAll('button'))
  button.addEventListener('click', () => ask(button.textContent))
stopButton.addEventListener('click', () => chat.send({ type: 'cancel', id: memory.pending.id }))
part('forget').addEventListener('click', forget)

function ask(raw) {
  const words = raw.trim()
  if (words === '' || memory.pending) return false
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
  keep({ mine: words })
  setPending({ id, text: words })
  if (!chat.send({ type: 'ask', ...memory.pending })) setStatus('还没有连上,连上后会自动发送。')
  return true
}

function hello() {
  const { session, lastAnswerId } = memory
  return { type: 'hello', protocol: 1, channel: 'widget', ...(session && { session, lastAnswerId }) }
}

function onFrame(frame) {
  if (frame.type === 'welcome') {
    memory.session = frame.session
    save()
    // The server knows the id: an answered question is not asked twice.
    if (memory.pending) chat.send({ type: 'ask', ...memory.pending })
  } else if (frame.type === 'delta') stream(frame)
  else if (frame.type === 'replace') stream(frame, true)
  else if (frame.type === 'answer') receive(frame)
  else if (frame.type === 'error') complain(frame)
}

function stream({ id, text: piece }, isWhole = false) {
  if (id !== memory.pending?.id) return
  streaming ??= log.appendChild(make('article', 'theirs', [make('p', 'words', '')]))
  streaming.firstChild.textContent = isWhole ? piece : streaming.firstChild.textContent + piece
  streaming.scrollIntoView({ block: 'end' })
}

function receive({ id, answer }) {
  if (id === memory.pending?.id) setPending(undefined)
  if (memory.entries.some((entry) => entry.answer?.answerId === answer.answerId)) return
  memory.lastAnswerId = answer.answerId
  part('announcer').textContent = answer.text
  keep({ answer })
}

function complain({ id, code, message }) {
  if (code === 'unknown_session' || code === 'unauthorized') {
    memory = { ...memory, session: undefined, lastAnswerId: undefined }
    chat.send(hello())
    return
  }
  const isOurs = id !== undefined && id === memory.pending?.id
  // Busy with this very question: its answer is on the way. Shutting down: it is sent again after the restart.
  if (isOurs && (code === 'busy' || code === 'shutting_down')) return
  if (isOurs) setPending(undefined)
  setStatus(message)
}

function keep(entry) {
  memory.entries = [...memory.entries, entry].slice(-mostEntries)
  save()
  draw(entry)
}

function draw({ mine, answer }) {
  part('starters').hidden = true
  for (const old of log.querySelectorAll('[aria-label] button')) old.disabled = true
  const onRate = (rating) => chat.send({ type: 'feedback', answerId: answer.answerId, rating })
  const drawn = answer ? drawAnswer(answer, { onOption: ask, onRate }) : make('p', 'mine', mine)
  log.append(drawn)
  drawn.scrollIntoView({ block: answer ? 'start' : 'end' })
}

function setPending(pending) {
  memory.pending = pending
  streaming?.remove()
  streaming = undefined
  save()
  showPending()
}

function showPending() {
  const { pending } = memory
  sendButton.disabled = pending !== undefined
  stopButton.hidden = pending === undefined
  setStatus(waitingWords())
  clearTimeout(watchdog)
  if (pending) watchdog = setTimeout(askAgain, answerTimeoutMs)
}

function askAgain() {
  chat.restart()
  watchdog = setTimeout(askAgain, answerTimeoutMs)
}

function waitingWords() {
  return memory.pending ? '正在回答…' : ''
}

async function forget() {
  const { session } = memory
  memory = { entries: [] }
  setPending(undefined)
  log.replaceChildren()
  part('starters').hidden = false
  if (session) {
    const gone = await deleteSession(session)
    setStatus(gone ? '对话已删除。' : '本页已清空,但服务器没有回应,请稍后再试。')
  }
  chat.send(hello())
  text.focus()
}

function setStatus(message) {
  status.textContent = message
}

function save() {
  sessionStorage.setItem(storageKey, JSON.stringify(memory))
}

function recall() {
  return JSON.parse(sessionStorage.getItem(storageKey) ?? '{"entries":[]}')
}
