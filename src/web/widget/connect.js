const shortestWaitMs = 1_000
const longestWaitMs = 15_000

/**
 * A socket that comes back by itself.
 * @param hello returns the hello frame of the moment
 * @param onFrame called with every frame of the server
 * @param onState called with `connecting`, `open` or `lost`
 */
export function connect({ hello, onFrame, onState }) {
  let socket
  let waitMs = shortestWaitMs
  let timer
  let isOpen = false

  function open() {
    clearTimeout(timer)
    isOpen = false
    onState('connecting')
    const url = new URL('api/v1/chat', location.href)
    url.protocol = url.protocol.replace('http', 'ws')
    const current = new WebSocket(url)
    socket = current
    current.onopen = () => send(hello())
    current.onmessage = ({ data }) => {
      const frame = JSON.parse(data)
      // A welcome also answers the hello of a new conversation on an open socket.
      if (frame.type === 'welcome' && !isOpen) {
        isOpen = true
        waitMs = shortestWaitMs
        onState('open')
      }
      onFrame(frame)
    }
    current.onclose = () => {
      if (socket !== current) return
      onState('lost')
      // Spread out, so that after a restart not everybody comes back at once.
      timer = setTimeout(open, waitMs * (0.5 + Math.random()))
      waitMs = Math.min(waitMs * 2, longestWaitMs)
    }
  }

  /** False when there is no connection at the moment. */
  function send(frame) {
    if (socket?.readyState !== WebSocket.OPEN) return false
    socket.send(JSON.stringify(frame))
    return true
  }

  addEventListener('online', () => {
    if (socket.readyState === WebSocket.CLOSED) open()
  })
  open()
  return {
    send,
    /** Leaves a connection that seems dead and starts another. */
    restart() {
      socket.onclose = null
      socket.onmessage = null
      socket.close()
      open()
    },
  }
}
