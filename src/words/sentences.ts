/**
 * The shape that a language must fill: the same keys as the English sentences, any text. An area file exports `<area>En` (the shape)
 * and `<area>Fr: Sentences<typeof <area>En>`, so that a forgotten sentence does not compile.
 */
export type Sentences<T> = { readonly [K in keyof T]: T[K] extends string ? string : Sentences<T[K]> };

/** Keys of the sentences of `T`, with dots; `rows_one` and `rows_other` are asked for as `rows` with a `count`. */
export type SentenceKey<T> = { [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${SentenceKey<T[K]>}` }[keyof T & string];

type WithoutPlural<K extends string> = K extends `${infer Base}_one` ? Base : K extends `${infer Base}_other` ? Base : K;
