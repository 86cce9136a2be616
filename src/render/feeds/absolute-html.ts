/**
 * HTML of ours with every address in it made absolute, for readers that know no base. Only attributes
 * inside of tags: prose may well speak of `href="/"`.
 * @param html as the sanitiser prints it: attributes in double quotes.
 */
export function absoluteHtml(html: string, absolute: (address: string) => string): string {
  return html.replace(TAG, (tag) =>
    tag.replace(
      ADDRESS,
      (_, before: string, name: string, address: string) => `${before}${name}="${absolute(address)}"`,
    ),
  );
}

const TAG = /<[a-z][^\s<>"]*(?:\s+[^\s"'<>=]+(?:="[^"]*")?)+\s*\/?>/gi;
const ADDRESS = /(\s)(href|src|poster|cite)="((?:\/(?!\/)|#)[^"]*)"/g;
