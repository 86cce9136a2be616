import { appendFileSync } from "node:fs";
import { isBuiltin } from "node:module";

/** A hook of Node's loader that notes which packages are asked for: https://nodejs.org/docs/latest-v20.x/api/module.html#hooks */
export async function resolve(specifier, context, next) {
  const isPackage = /^[\w@]/.test(specifier) && !specifier.includes(":") && !isBuiltin(specifier);
  if (isPackage) appendFileSync(process.env.DATELINE_NOTED_PACKAGES, `${specifier}\n`);
  return next(specifier, context);
}
