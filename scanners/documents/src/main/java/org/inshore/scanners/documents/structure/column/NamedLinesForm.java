package org.inshore.scanners.documents.structure.column;

import java.util.List;
import org.inshore.scanners.documents.structure.lines.CellClass;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.table.cell.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Recognises consecutive lines of a word that may be a name, and numbers or codes beside it, parted
 * by single blanks that align nothing: {@code 张三 13800000000}, or as {@link ValueLine} says. Lines
 * of running text have no numbers in all other places.
 */
public final class NamedLinesForm implements LineForm {
  private static final int LINES = 40;
  private static final int MIN = 6;

  /** So many are enough where each has several values, one of them long. */
  private static final int MIN_OF_SEVERAL = 3;

  private static final int LONGEST = 160;
  private static final int LONG_NUMBER = 7;
  private static final int MAX_FIELDS = 8;

  /** Whether only literals of a program are looked for. */
  private final boolean literals;

  private NamedLinesForm(boolean literals) {
    this.literals = literals;
  }

  /** Values between blanks or strokes; to be asked after all forms whose columns align. */
  public static NamedLinesForm ofValues() {
    return new NamedLinesForm(false);
  }

  /** Literals in brackets, whose commas would part them with their brackets and quotes. */
  public static NamedLinesForm ofLiterals() {
    return new NamedLinesForm(true);
  }

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    if (literals && !ValueLine.mayBeLiterals(lines.bytes(), at, lines.feed(at))) {
      return null;
    }
    int line = at;
    int read = 0;
    int names = 0;
    int numbered = 0;
    int width = 0;
    int place = -1;
    while (read < LINES && line < lines.to()) {
      int feed = lines.feed(line);
      List<String> fields = fields(lines, line, feed);
      int name = name(fields);
      if (name < 0 || (read > 0 && (fields.size() != width || name != place))) {
        break;
      }
      width = fields.size();
      place = name;
      numbered += fields.stream().anyMatch(NamedLinesForm::isLong) ? 1 : 0;
      names += PersonName.fits(fields.get(name)) ? 1 : 0;
      read++;
      line = lines.next(feed);
    }
    // Rare surnames are not told from words; beside a telephone, few words stand in each line.
    boolean named = 4 * names >= 3 * read || (numbered == read && 2 * names >= read);
    boolean several = width > 2 && numbered == read && 4 * names >= 3 * read;
    return named && read >= (several ? MIN_OF_SEVERAL : MIN)
        ? new NameListTable(lines.encoding(), this, width, place)
        : null;
  }

  private static boolean isLong(String field) {
    return field.chars().filter(Character::isDigit).count() >= LONG_NUMBER;
  }

  /** The fields of a line; none where it cannot be such a one. */
  List<String> fields(Lines lines, int from, int feed) {
    int to = lines.trimmed(from, feed);
    if (!lines.isComplete(feed)
        || to == from
        || to - from > LONGEST
        || !mayHaveNumbers(lines.bytes(), from, to)) {
      return List.of();
    }
    String text = new String(lines.bytes(), from, to - from, lines.encoding().charset());
    String line = text.strip();
    return literals ? ValueLine.literals(line, MAX_FIELDS) : ValueLine.values(line, MAX_FIELDS);
  }

  /**
   * Whether few blanks part the line, and it has digits: most have not. What is not ASCII may be
   * either.
   */
  private static boolean mayHaveNumbers(byte[] bytes, int from, int to) {
    int blanks = 0;
    boolean digits = false;
    boolean wide = false;
    for (int at = from; at < to && blanks < MAX_FIELDS; at++) {
      byte next = bytes[at];
      boolean ends = (next == ' ' || next == '\t') && at > from;
      blanks += ends && bytes[at - 1] != ' ' && bytes[at - 1] != '\t' ? 1 : 0;
      digits |= next >= '0' && next <= '9';
      wide |= next < 0;
    }
    return wide ? blanks < MAX_FIELDS : digits && blanks > 0 && blanks < MAX_FIELDS;
  }

  /** Which field may be a name, where all others are numbers or codes; negative if none. */
  static int name(List<String> fields) {
    int name = -1;
    if (fields.size() < 2 || fields.size() > MAX_FIELDS) {
      return -1;
    }
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      boolean sex = field.equals("男") || field.equals("女");
      boolean word = NameListForm.isWord(field) && !sex;
      if (word && name >= 0) {
        return -1;
      }
      name = word ? i : name;
      if (!word
          && !sex
          && (!CellClass.of(field).isFirm() || field.chars().noneMatch(Character::isDigit))) {
        return -1;
      }
    }
    return name;
  }
}
