/**
 * HTML of ours with every address in it made absolute, for readers that know no base. Only attributes
 * inside of tags: prose may well speak of `href="/"`.
 * @param html as the sanitiser prints it: attributes in double quotes.
 */
export function absoluteHtml(html: string, absolute: (address: string) => string): string {
  return html.replace(TAG, (tag) =>
    tag
      .replace(ADDRESS, (_, before: string, address: string) => before + absolute(address))
      .replace(SOURCE_SET, (set) =>
        set.replace(CANDIDATE, (_, before: string, address: string) => before + absolute(address)),
      ),
  );
}

const TAG = /<[a-z][^\s<>"]*(?:\s+[^\s"'<>=]+(?:="[^"]*")?)+\s*\/?>/gi;
const ADDRESS = /(\s(?:href|src|poster|cite)=")((?:\/(?!\/)|#)[^"]*)/g;
const SOURCE_SET = /\ssrcset="[^"]*"/g;
/** Each of a set's pictures, behind a quotation mark or a comma; an address of ours holds neither. */
const CANDIDATE = /(["\s])(\/(?!\/)[^\s",]*)/g;
