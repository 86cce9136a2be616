const { page, rows } = require("./_includes/page.cjs");

exports.data = {
  pagination: { data: "collections.terms", size: 1, alias: "term" },
  permalink: ({ term }) => term.href,
};

exports.render = ({ term }) => page(term.name, rows(term.articles));
