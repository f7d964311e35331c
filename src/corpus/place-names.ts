import { z } from 'zod'
import { qingdaoDistricts } from '../domain/fact.js'
import type { PlaceName } from '../domain/place-lexicon.js'

const words = z.string().min(1)
const byDistrict = z.partialRecord(z.enum(qingdaoDistricts), z.array(words))
/** The lists of names of places.yaml; the patterns beside them are the lexicon's. */
export const spokenPlaces = {
  city: z.array(words),
  districts: z.record(z.enum(qingdaoDistricts), z.array(words)),
  within: byDistrict,
  misheard: byDistrict,
  unclear: z.array(words),
  outside: z.array(words),
  ordinary: z.array(words),
  notPlaces: z.array(words),
}
export const divisionsSchema = z.strictObject({
  source: words,
  provinces: z.array(words),
  prefectures: z.array(words),
  counties: z.array(words),
})

type SpokenPlaces = { readonly [list in keyof typeof spokenPlaces]: z.infer<(typeof spokenPlaces)[list]> }

/** Short forms as people use them; a name of the city's own always wins over the same name elsewhere. */
export function placeNames(place: SpokenPlaces, divisions: z.infer<typeof divisionsSchema>): readonly PlaceName[] {
  const names = new Map<string, string>()
  const add = (name: string, where: string) => {
    if (name.length >= 2 && !names.has(name)) names.set(name, where)
  }
  for (const name of place.notPlaces) add(name, 'none')
  for (const spellings of [place.districts, place.misheard])
    for (const [district, spoken] of Object.entries(spellings)) for (const name of spoken) add(name, district)
  for (const [district, spoken] of Object.entries(place.within)) {
    for (const outer of place.districts[district as keyof typeof place.districts].slice(0, mostOuterNames))
      for (const name of spoken) add(outer + name, district)
  }
  for (const name of place.city) add(name, 'qingdao')
  for (const name of place.unclear) add(name, 'unclear')
  for (const name of place.outside) add(name, 'outside')
  for (const name of place.ordinary) add(name, 'ordinary')
  for (const name of [...divisions.provinces, ...divisions.prefectures, ...divisions.counties]) {
    add(name, 'outside')
    add(name.replace(suffix, ''), 'outside')
  }
  return [...names].map(([name, where]) => ({ name, place: where }))
}

/** Names that are known by their sound where 户籍 or a home is told: the districts themselves, prefectures, provinces. */
export function heardPlaces(place: SpokenPlaces, divisions: z.infer<typeof divisionsSchema>): readonly PlaceName[] {
  const districts = Object.entries(place.districts).flatMap(([district, names]) =>
    names.slice(0, mostOuterNames).map((name) => ({ name: name.replace(suffix, ''), place: district })),
  )
  const elsewhere = [...divisions.provinces, ...divisions.prefectures].map((name) => ({
    name: name.replace(suffix, ''),
    place: 'outside',
  }))
  return [...districts, ...elsewhere].filter(({ name }) => name.length === 2 || name.length === 3)
}

/** 黄岛区, 西海岸 …: the names of a district itself stand first in its list. */
const mostOuterNames = 6
const peoples =
  '蒙古族?|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|鄂温克|德昂|保安|裕固|独龙|各'
const suffix = new RegExp(
  `(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|(?:(?:${peoples})族?)*自治[州县旗]|地区|林区|[省市县区盟旗])$`,
  'u',
)
