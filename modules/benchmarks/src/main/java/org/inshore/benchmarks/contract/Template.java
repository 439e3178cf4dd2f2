package org.inshore.benchmarks.contract;

/** Layouts of contracts. */
enum Template {
  /** 第一条, a heading, then the text. */
  ARTICLES("zh"),
  /** 一、 with items （一）. */
  COUNTED("zh"),
  /** Paragraphs without numbers. */
  LETTER("zh"),
  /** A table: what it is about, and what is agreed. */
  TABLE("zh"),
  /** 第一条, lines wrapped as a page has them, running heads and page numbers. */
  PAGES("zh"),
  /** Two columns, one for each language. */
  COLUMNS("both"),
  /** Each clause in Chinese, then in English. */
  PARAGRAPHS("both"),
  /** 1. Heading, 1.1 text. */
  MASTER_AGREEMENT("en"),
  /** Article 1, items (a), wrapped lines. */
  ADDENDUM("en");

  private final String language;

  Template(String language) {
    this.language = language;
  }

  String language() {
    return language;
  }
}
