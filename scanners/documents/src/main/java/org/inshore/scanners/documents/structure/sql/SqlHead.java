package org.inshore.scanners.documents.structure.sql;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.TextHead;

/**
 * Recognises a script of SQL by its beginning: what stands first, comments aside, is a statement,
 * and some statement of it declares or loads rows; or statements that load rows make up most of it.
 */
final class SqlHead {
  private static final Pattern COMMENT =
      Pattern.compile(
          "\\s+|--[^\\n]*+|#[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/;?"
              + "|(?i:rem|remark|prompt|spool|print|whenever|show|connect)(?=\\s)[^\\n]*+|\\\\[a-z][^\\n]*+|@[^\\n]*+");

  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?i)(?:set\\s+\\S+\\s*[=;\\n]|set\\s+\\w+\\s+\\S+\\s*[;\\n]|set\\s+(?:define|feedback|names|ansi_nulls|"
              + "identity_insert)\\b|use\\s+\\S+\\s*(?:[;\\n]|$)|(?:create|drop|alter|truncate)\\s+[a-z]+\\s|"
              + "insert\\s+(?:into|all|first|ignore|overwrite|\\[)|replace\\s+into\\s|upsert\\s+into\\s|merge\\s+into\\s|"
              + "update\\s+\\S+\\s+(?:\\S+\\s+)?set\\s|delete\\s+from\\s|copy\\s+\\S+\\s*[(f]|comment\\s+on\\s|"
              + "begin\\s*(?:[;\\n]|transaction)|start\\s+transaction|pragma\\s+\\w+|lock\\s+tables?\\s|"
              + "select\\s+pg_catalog\\.|(?:select\\s[^;']{1,200}?\\sfrom|with\\s[^;']{1,200}?\\sas)\\s*\\(\\s*values\\s*\\(|exec(?:ute)?\\s|if\\s+(?:exists|not\\s+exists|object_id)|go\\s*\\n|"
              + "grant\\s|declare\\s|delimiter\\s|commit\\s*;|flush\\s+|unlock\\s+tables)");

  private static final Pattern LOADS =
      Pattern.compile(
          "(?im)^[ \\t]*+(?:(?:insert(?:\\s+(?:ignore|overwrite))?|replace|upsert)\\s+(?:into\\s+|table\\s+|all\\s+)*+(?=[\\w\"`\\[\\x80-\\xff])[^\\s(]++"
              + "\\s*+(?:\\(|values?\\b|select\\b|set\\b|into\\b|partition\\b)|insert\\s+all\\b|create\\s+(?:(?!table\\s)\\w++\\s+){0,3}+table\\s|copy\\s+\\S++\\s*+(?:\\([^)]*+\\)\\s*+)?from\\s+stdin|"
              + "update\\s+\\S++\\s+(?:\\S++\\s+)?set\\s|delete\\s+from\\s+\\S++\\s+where\\s|comment\\s+on\\s+(?:column|table)\\s|"
              + "exec(?:ute)?\\s+\\S++\\s++@\\w++\\s*+=|merge\\s+into\\s[^(;]{1,200}?\\busing\\s*+\\(\\s*+(?:select\\b|values\\s*+\\()|"
              + "(?:select|with)\\s[^;']{1,200}?\\b(?:from|as)\\s*+\\(\\s*+values\\s*+\\(|"
              + "(?:union\\s+(?:all\\s+)?)?select\\s+n?'[^'\\n]*+'\\s+as\\s)");

  /** First letters of those. */
  private static final String LETTERS = "ircudemsw";

  private static final Pattern MYSQL =
      Pattern.compile(
          "(?i)-- (?:mysql|mariadb) dump|/\\*!\\d{5}|engine\\s*=|auto_increment|insert into `"
              + "|heidisql|utf8mb4|(?:mysql|mariadb) server");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)postgresql|standard_conforming|varchar2|nvarchar|sqlite|pragma |from stdin|gaussdb"
              + "|kingbase|set define|identity_insert|\\[dbo\\]|[(,=]\\s*n'");

  /** In a string: a backslash before its quote, by what follows. */
  private static final Pattern BACKSLASH = Pattern.compile("\\\\'(\\s*[,)])?");

  private SqlHead() {}

  static boolean isScript(TextHead head) {
    String text = head.characters();
    Matcher comment = COMMENT.matcher(text);
    int from = 0;
    while (from < text.length() && comment.region(from, text.length()).lookingAt()) {
      from = comment.end();
    }
    boolean loads = mayLoad(text) && LOADS.matcher(text).find();
    if (STATEMENT.matcher(text).region(from, text.length()).lookingAt()) {
      return loads || !head.whole();
    }
    return loads && isMostOf(text);
  }

  /** Whether some line begins with a letter that a statement to load rows begins with. */
  private static boolean mayLoad(String text) {
    int line = 0;
    while (line < text.length()) {
      int at = line;
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      if (at < text.length() && LETTERS.indexOf(text.charAt(at) | 0x20) >= 0) {
        return true;
      }
      int feed = text.indexOf('\n', at);
      line = feed < 0 ? text.length() : feed + 1;
    }
    return false;
  }

  /** Whether lines that load rows, and those they go on in, are most of a text. */
  private static boolean isMostOf(String text) {
    int lines = 0;
    int loading = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (!line.isBlank()) {
        lines++;
        loading += LOADS.matcher(line).find() ? 1 : 0;
      }
    }
    return loading > 2 && 2 * loading > lines;
  }

  /** Whether a backslash escapes in strings, by what else the dialect shows. */
  static boolean escapes(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (MYSQL.matcher(text).find()) {
      return true;
    }
    if (OTHER.matcher(text).find()) {
      return false;
    }
    int inner = 0;
    int last = 0;
    Matcher backslash = BACKSLASH.matcher(text);
    while (backslash.find()) {
      if (backslash.group(1) == null) {
        inner++;
      } else {
        last++;
      }
    }
    return inner > last;
  }
}
