const { page, rows } = require("./_includes/page.cjs");

exports.data = { permalink: "/" };

exports.render = ({ collections }) => page("The Synthetic Wire", rows(collections.articles.slice(0, 20)));
