/** One conversation of a client, one question at a time. Rejects when the server answers with an error. */
export interface DoorClient {
  ask(text: string): Promise<void>
  close(): Promise<void>
}

/** Long enough for any turn of a loaded machine, short enough that a bench never hangs. */
export const replyTimeoutMs = 10_000
