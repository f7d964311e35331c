// China has had one time zone and no summer time since 1991.
const offsetMs = 8 * 60 * 60 * 1_000

/** The calendar date in Qingdao, ISO 8601. */
export function dateInChina(instant: Date): string {
  return new Date(instant.getTime() + offsetMs).toISOString().slice(0, 10)
}
