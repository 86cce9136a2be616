/** Groups articles by the terms of each taxonomy: what Hugo and Dateline do by themselves. */
const TAXONOMIES = ["people", "places", "topics", "years", "months", "days"];

module.exports = (config) => {
  config.setFrontMatterParsingOptions({});
  config.addCollection("articles", (api) => newestFirst(api));
  config.addCollection("terms", (api) => {
    const terms = new Map();
    for (const article of newestFirst(api)) {
      for (const taxonomy of TAXONOMIES) {
        for (const name of article.data[taxonomy] ?? []) {
          const key = `${taxonomy}/${slugOf(name)}`;
          if (!terms.has(key)) terms.set(key, { taxonomy, name, href: `/${key}/`, articles: [] });
          terms.get(key).articles.push(article);
        }
      }
    }
    return [...terms.values()];
  });
  config.addCollection("indexes", () => TAXONOMIES);
  return { markdownTemplateEngine: false, dir: { input: ".", includes: "_includes" } };
};

function newestFirst(api) {
  return api.getFilteredByGlob("articles/**/*.md").sort((a, b) => b.date - a.date);
}

function slugOf(name) {
  return String(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}
