module.exports = {
  layout: "article.11ty.cjs",
  permalink: (data) => data.url,
};
