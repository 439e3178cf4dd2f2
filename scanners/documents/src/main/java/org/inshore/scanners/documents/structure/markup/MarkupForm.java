package org.inshore.scanners.documents.structure.markup;

import java.util.List;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Recognises tables of TeX, MediaWiki, AsciiDoc, reStructuredText's lists, and of wikis that mark
 * the cells of a header: rows of one width in one of these languages.
 */
public final class MarkupForm implements LineForm {
  private static final int MIN_ROWS = 3;
  private static final int MIN_CELLS = 2;

  /** What is no row may stand between: rules, captions, options. */
  private static final int MAX_OTHERS = 12;

  /** How far from the end of a line two backslashes end its row. */
  private static final int BEHIND = 16;

  private final Pause pause = new Pause(3, 63);

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    boolean holds = pause.holds();
    // What may open a table is rare enough to be tried each time.
    boolean opens = at < lines.to() && (lines.bytes()[at] == '{' || lines.bytes()[at] == '\\');
    if (at >= lines.to() || (holds && !opens)) {
      return null;
    }
    for (MarkupRow.Reader language : languages(lines, at)) {
      int width = width(language, lines, at);
      if (width > 0) {
        pause.succeeded();
        return new MarkupTable(language, width);
      }
      pause.failed();
    }
    return null;
  }

  /** The languages in which a line may begin or be a row. */
  private static List<MarkupRow.Reader> languages(Lines lines, int at) {
    int from = at;
    byte[] bytes = lines.bytes();
    while (from < lines.to() && (bytes[from] == ' ' || bytes[from] == '\t')) {
      from++;
    }
    byte first = from < lines.to() ? bytes[from] : 0;
    byte second = from + 1 < lines.to() ? bytes[from + 1] : 0;
    return switch (first) {
      case '{', '!' -> List.of(new MediaWikiRow());
      case '[' -> {
        boolean columns = from + 5 < lines.to() && second == 'c' && bytes[from + 5] == '=';
        yield columns || second == '%' ? List.of(new AsciiDocRow()) : List.of();
      }
      case '|' ->
          switch (second) {
            case '=' -> List.of(new AsciiDocRow(), new HeadedRow());
            case '|', '_' -> List.of(new HeadedRow());
            case '-' -> List.of(new MediaWikiRow());
            default -> List.of();
          };
      case '^' -> List.of(new HeadedRow());
      case '*' -> second == ' ' ? List.of(new ListTableRow()) : List.of();
      case '\\' -> List.of(new TexRow());
      default -> breaks(lines, at) ? List.of(new TexRow()) : List.of();
    };
  }

  /** Whether two backslashes end a line, or stand before a rule at its end. */
  private static boolean breaks(Lines lines, int at) {
    byte[] bytes = lines.bytes();
    int to = lines.feed(at);
    for (int i = Math.max(at, to - BEHIND); i + 1 < to; i++) {
      if (bytes[i] == '\\' && bytes[i + 1] == '\\') {
        return true;
      }
    }
    return false;
  }

  /** How many cells the first rows have, if they have as many; 0 if these are no rows. */
  private static int width(MarkupRow.Reader language, Lines lines, int at) {
    int rows = 0;
    int others = 0;
    int width = 0;
    int line = at;
    while (rows < MIN_ROWS && others < MAX_OTHERS && line < lines.to()) {
      MarkupRow row = language.read(new MarkupLines(lines, width), line);
      if (row == null) {
        return 0;
      }
      int cells = row.cells().size();
      if (cells == 0) {
        others++;
      } else if (cells < MIN_CELLS || (width > 0 && cells != width)) {
        return 0;
      } else {
        width = cells;
        rows++;
      }
      line = row.end();
    }
    return rows == MIN_ROWS ? width : 0;
  }
}
