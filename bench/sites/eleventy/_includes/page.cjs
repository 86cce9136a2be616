/** The frame of every page, and a row of a list. */
exports.page = (title, main) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(title)} – The Synthetic Wire</title></head>
<body>
<header><a href="/">The Synthetic Wire</a> <a href="/people/">People</a> <a href="/places/">Places</a> <a href="/years/">Dates</a></header>
<main><h1>${escaped(title)}</h1>
${main}</main>
</body>
</html>
`;

exports.rows = (articles) =>
  `<ul>${articles.map(({ url, date, data }) => `<li><a href="${url}">${escaped(data.title)}</a> ${exports.time(date)} ${escaped(data.dateline)} <p>${escaped(data.summary)}</p></li>`).join("")}</ul>`;

exports.time = (date) => {
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `<time datetime="${date.toISOString().slice(0, 10)}">${day}</time>`;
};

exports.escaped = escaped;

const MONTHS = "January February March April May June July August September October November December".split(" ");

function escaped(text = "") {
  return String(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
