declare const brand: unique symbol;

/** A string that must not be mixed with others, though it is one: `Brand<string, "Slug">`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
