/** What some applications do by hand; unlike `--frozen-intrinsics`, it also keeps objects from having members of these names set. */
for (const intrinsic of [Object, Array, Map, Set, String, RegExp, Date, Error]) Object.freeze(intrinsic.prototype);
