package org.inshore.engine.compile;

import org.inshore.engine.document.DocumentQuery;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

/** Writes document queries as bytes. */
final class QueryTables {
  private static final int WORD = 0;
  private static final int ALL = 1;
  private static final int ANY = 2;
  private static final int NONE = 3;
  private static final int NEAR = 4;

  private QueryTables() {}

  static void write(DocumentQuery query, TableWriter to) {
    switch (query) {
      case DocumentQuery.Word word -> {
        to.number(WORD);
        to.text(word.text());
      }
      case DocumentQuery.All all -> {
        to.number(ALL);
        to.list(all.parts(), part -> write(part, to));
      }
      case DocumentQuery.Any any -> {
        to.number(ANY);
        to.number(any.least());
        to.list(any.parts(), part -> write(part, to));
      }
      case DocumentQuery.None none -> {
        to.number(NONE);
        to.list(none.parts(), part -> write(part, to));
      }
      case DocumentQuery.Near near -> {
        to.number(NEAR);
        to.number(near.within());
        to.flag(near.ordered());
        to.number(near.least());
        to.list(near.groups(), group -> to.list(group, word -> to.text(word.text())));
      }
    }
  }

  static DocumentQuery read(TableReader from) {
    int kind = from.number();
    return switch (kind) {
      case WORD -> new DocumentQuery.Word(from.text());
      case ALL -> new DocumentQuery.All(from.list(() -> read(from)));
      case ANY -> new DocumentQuery.Any(from.number(), from.list(() -> read(from)));
      case NONE -> new DocumentQuery.None(from.list(() -> read(from)));
      case NEAR ->
          new DocumentQuery.Near(
              from.number(),
              from.flag(),
              from.number(),
              from.list(() -> from.list(() -> new DocumentQuery.Word(from.text()))));
      default -> throw new IllegalArgumentException("kind of query: " + kind);
    };
  }
}
