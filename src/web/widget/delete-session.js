/** True when the server holds the conversation no more; false when it did not answer so. */
export async function deleteSession({ id, token }) {
  const headers = { authorization: `Bearer ${token}` }
  return fetch(`api/v1/sessions/${encodeURIComponent(id)}`, { method: 'DELETE', headers }).then(
    ({ ok, status }) => ok || status === 404,
    () => false,
  )
}
