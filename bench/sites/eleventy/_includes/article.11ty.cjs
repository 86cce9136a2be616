const { escaped, page, time } = require("./page.cjs");

exports.render = (data) => {
  const { title, dateline, summary, content, collections, page: self } = data;
  const terms = ["people", "places", "topics"].map(
    (taxonomy) =>
      `<ul>${(data[taxonomy] ?? []).map((name) => `<li><a href="/${taxonomy}/${slugOf(name)}/">${escaped(name)}</a></li>`).join("")}</ul>`,
  );
  positions.has(collections.articles) || positions.set(collections.articles, indexed(collections.articles));
  const position = positions.get(collections.articles).get(self.url);
  const neighbours = [collections.articles[position - 1], collections.articles[position + 1]];
  const links = neighbours.map((other) => (other ? `<a href="${other.url}">${escaped(other.data.title)}</a>` : ""));
  return page(
    title,
    `<p>${escaped(dateline)} ${time(self.date)}</p><p>${escaped(summary)}</p>${content}${terms.join("")}${links.join("")}`,
  );
};

const positions = new WeakMap();

function indexed(articles) {
  return new Map(articles.map(({ url }, index) => [url, index]));
}

function slugOf(name) {
  return String(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}
