import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";

/** What libxml2 finds wrong with an XML file; nothing where it is valid. @param schema A RELAX NG schema in XML, or an XSD. */
export async function xmlFaults(text: string, schema: string): Promise<readonly string[]> {
  const source = readFileSync(schema, "utf8");
  const { valid, errors } = await validateXML({
    xml: [{ fileName: "file.xml", contents: text }],
    schema: source,
    extension: schema.endsWith(".rng") ? "relaxng" : "schema",
    // 256 MB: the wire of 100 kB titles is long.
    maxMemoryPages: 4096,
  });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}
