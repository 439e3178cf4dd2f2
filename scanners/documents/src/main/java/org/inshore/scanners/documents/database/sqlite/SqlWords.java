package org.inshore.scanners.documents.database.sqlite;

import java.util.ArrayList;
import java.util.List;

/** Splitter of a statement into words, quoted ones whole, and marks; comments are left out. */
final class SqlWords {
  private static final int MOST = 100_000;

  private SqlWords() {}

  static List<String> of(String sql) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < sql.length() && words.size() < MOST) {
      char c = sql.charAt(at);
      int end;
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      } else if (sql.startsWith("--", at)) {
        at = after(sql, "\n", at + 2);
        continue;
      } else if (sql.startsWith("/*", at)) {
        at = after(sql, "*/", at + 2);
        continue;
      } else if (isQuote(c)) {
        end = quoted(sql, at, c == '[' ? ']' : c);
      } else if (isWord(c)) {
        end = at + 1;
        while (end < sql.length() && isWord(sql.charAt(end))) {
          end++;
        }
      } else {
        end = at + 1;
      }
      words.add(sql.substring(at, end));
      at = end;
    }
    return words;
  }

  static boolean isQuoted(String word) {
    return isQuote(word.charAt(0));
  }

  static String unquoted(String word) {
    if (!isQuoted(word) || word.length() < 2) {
      return word;
    }
    String quote = word.substring(0, 1);
    String inner = word.substring(1, word.length() - 1);
    return inner.replace(quote + quote, quote);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '`' || c == '\'' || c == '[';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c >= 0x80;
  }

  private static int quoted(String sql, int from, char quote) {
    for (int i = from + 1; i < sql.length(); i++) {
      if (sql.charAt(i) == quote) {
        boolean doubled = quote != ']' && i + 1 < sql.length() && sql.charAt(i + 1) == quote;
        if (!doubled) {
          return i + 1;
        }
        i++;
      }
    }
    return sql.length();
  }

  private static int after(String sql, String mark, int from) {
    int at = sql.indexOf(mark, from);
    return at < 0 ? sql.length() : at + mark.length();
  }
}
