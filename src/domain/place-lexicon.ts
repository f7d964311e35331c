/** A way to speak of one place: 西海岸, 黄岛. */
export interface PlaceName {
  readonly name: string
  /**
   * A district of Qingdao, `qingdao` for the city, `outside` for anywhere else; `unclear` where it may be either (山东),
   * `ordinary` for a town elsewhere whose name is also a word (平房), `none` for a word that only holds a name (青岛话).
   */
  readonly place: string
}

/** How the places of one city are spoken of, and 户籍. */
export interface PlaceLexicon {
  readonly names: readonly PlaceName[]
  /** Names that are known by their sound, and where: behind 户口在 any, behind 住在 a district; what follows a name; words that are none. */
  readonly heard: readonly PlaceName[]
  readonly hearable: {
    readonly hukou: RegExp
    readonly home: RegExp
    readonly after: RegExp
    readonly not: readonly string[]
  }
  /** Said of 户口 without a name: 在老家; 在这边. */
  readonly outsideWords: RegExp
  readonly localWords: RegExp
  /** 户籍不明 */
  readonly unsaid: RegExp
  /** 想落户, 能不能迁: what is wanted is no fact. */
  readonly wishes: RegExp
  /** The family calls itself 外地的, unless what stands before denies it; 本地人. */
  readonly outsider: RegExp
  readonly notOutsider: RegExp
  readonly localResident: RegExp
  /** 户口, 户:, HJ; 老家, 外地: what a learned reader looks at beside names. */
  readonly hukouWords: RegExp
  readonly originWords: RegExp
  /** Kinds of words around a place: of relatives, of moving, of wishing. */
  readonly around: readonly { readonly name: string; readonly pattern: RegExp }[]
}
