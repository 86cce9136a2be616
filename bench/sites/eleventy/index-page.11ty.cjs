const { escaped, page } = require("./_includes/page.cjs");

exports.data = {
  pagination: { data: "collections.indexes", size: 1, alias: "taxonomy" },
  permalink: ({ taxonomy }) => `/${taxonomy}/`,
};

exports.render = ({ taxonomy, collections }) => {
  const terms = collections.terms
    .filter((term) => term.taxonomy === taxonomy)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const items = terms.map(
    ({ href, name, articles }) => `<li><a href="${href}">${escaped(name)}</a> ${articles.length}</li>`,
  );
  return page(taxonomy, `<ul>${items.join("")}</ul>`);
};
