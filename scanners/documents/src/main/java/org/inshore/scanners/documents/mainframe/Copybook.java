package org.inshore.scanners.documents.mainframe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Parser of copybooks: statements that end with a full stop, in columns 8 to 72 behind numbers of
 * lines, or free. A comment above a field is what a catalogue would say of it.
 */
final class Copybook {
  private static final int MAX_FIELDS = 10_000;
  private static final int MAX_LENGTH = 1 << 20;

  /** A statement with the comment above it and the line in which it begins. */
  private record Statement(List<String> words, @Nullable String comment, int line) {}

  private final Field root = new Field(0, "");

  private Copybook() {}

  /** The fields of the outermost level: of each record, or alternatives of it. */
  static List<Field> parse(String text) throws ScanException {
    Copybook book = new Copybook();
    Deque<Field> open = new ArrayDeque<>();
    open.push(book.root);
    int count = 0;
    for (Statement statement : statements(text)) {
      Field field = field(statement);
      if (field == null) {
        continue;
      }
      if (++count > MAX_FIELDS) {
        throw wrong(statement.line());
      }
      while (open.peek() != book.root && field.level <= open.element().level) {
        open.pop();
      }
      open.element().fields.add(field);
      open.push(field);
    }
    if (book.root.fields.isEmpty()) {
      throw wrong(1);
    }
    inheritUsage(book.root, null);
    return book.root.fields;
  }

  /** What a group says of its usage holds for its fields. */
  private static void inheritUsage(Field field, Field.@Nullable Usage above) {
    Field.Usage own = field.usage == null || field.fields.isEmpty() ? above : field.usage;
    for (Field inner : field.fields) {
      if (own != null && inner.usage == Field.Usage.ZONED && inner.fields.isEmpty()) {
        inner.usage = own;
      }
      inheritUsage(inner, own);
    }
    if (!field.fields.isEmpty()) {
      field.usage = null;
    }
  }

  private static List<Statement> statements(String text) {
    List<Statement> all = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String comment = null;
    int begun = 0;
    int number = 0;
    for (String raw : text.split("\\R", -1)) {
      number++;
      String line = code(raw);
      if (line.startsWith("*") || line.startsWith("/")) {
        String said = line.replace('*', ' ').replace('/', ' ').strip();
        comment = said.isEmpty() || said.matches("[-=\\s]*") ? comment : said;
        continue;
      }
      int inline = line.indexOf("*>");
      if (inline >= 0) {
        comment = line.substring(inline + 2).strip();
        line = line.substring(0, inline);
      }
      for (String word : line.strip().split("\\s+", -1)) {
        if (word.isEmpty()) {
          continue;
        }
        begun = words.isEmpty() ? number : begun;
        boolean last = word.endsWith(".");
        String bare = last ? word.substring(0, word.length() - 1) : word;
        if (!bare.isEmpty()) {
          words.add(bare);
        }
        if (last && !words.isEmpty()) {
          all.add(new Statement(List.copyOf(words), comment, begun));
          words.clear();
          comment = null;
        }
      }
    }
    return all;
  }

  /** The code of a line: without its number, its mark and what stands behind column 72. */
  private static String code(String line) {
    boolean numbered = line.length() > 6 && line.substring(0, 6).matches("[0-9 ]{6}|[A-Z0-9]{6}");
    boolean marked = line.length() > 6 && " *-/D".indexOf(line.charAt(6)) >= 0;
    if (numbered && marked) {
      String code = line.substring(6, Math.min(line.length(), 72));
      return code.startsWith("*") || code.startsWith("/") ? code : " " + code.substring(1);
    }
    String stripped = line.strip();
    return stripped.startsWith("*") ? stripped : line;
  }

  private static @Nullable Field field(Statement statement) throws ScanException {
    List<String> words = statement.words();
    if (!words.getFirst().matches("[0-9]{1,2}")) {
      return null; // COPY, SKIP, EJECT: no field.
    }
    int level = Integer.parseInt(words.getFirst());
    if (level == 88 || level == 66) {
      return null; // Names of values and of groups, without room of their own.
    }
    boolean named = words.size() > 1 && !isClause(words.get(1));
    Field field = new Field(level == 77 ? 1 : level, named ? words.get(1) : "FILLER");
    field.comment = statement.comment();
    try {
      clauses(field, words.subList(named ? 2 : 1, words.size()));
    } catch (RuntimeException e) {
      throw wrong(statement.line());
    }
    return field;
  }

  private static boolean isClause(String word) {
    return word.equals("PIC") || word.equals("PICTURE") || word.equals("REDEFINES");
  }

  private static void clauses(Field field, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      switch (word) {
        case "PIC", "PICTURE" -> {
          i += words.get(i + 1).equals("IS") ? 2 : 1;
          picture(field, words.get(i));
        }
        case "REDEFINES" -> field.redefines = words.get(++i);
        case "OCCURS" -> {
          field.times = Integer.parseInt(words.get(++i));
          if (i + 2 < words.size() && words.get(i + 1).equals("TO")) {
            i += 2;
            field.times = Integer.parseInt(words.get(i));
          }
        }
        case "DEPENDING" -> {
          i += words.get(i + 1).equals("ON") ? 2 : 1;
          field.dependingOn = words.get(i);
        }
        case "COMP",
            "COMP-4",
            "COMP-5",
            "BINARY",
            "COMPUTATIONAL",
            "COMPUTATIONAL-4",
            "COMPUTATIONAL-5" ->
            field.usage = Field.Usage.BINARY;
        case "COMP-3", "PACKED-DECIMAL", "COMPUTATIONAL-3" -> field.usage = Field.Usage.PACKED;
        case "COMP-1", "COMPUTATIONAL-1" -> field.usage = Field.Usage.FLOAT;
        case "COMP-2", "COMPUTATIONAL-2" -> field.usage = Field.Usage.DOUBLE;
        case "DISPLAY-1", "NATIONAL" -> field.usage = Field.Usage.NATIONAL;
        case "LEADING" -> field.leadingSign = true;
        case "SEPARATE" -> field.separateSign = true;
        case "VALUE", "VALUES" -> {
          return; // What it is at first is no matter, and may be anything.
        }
        default -> {
          // SYNC, JUST, BLANK WHEN ZERO and the like change no place.
        }
      }
    }
    if (field.times < 0 || field.times > MAX_FIELDS || field.length > MAX_LENGTH) {
      throw new IllegalArgumentException();
    }
  }

  /** Counts characters and digits: {@code S9(15)V99}, {@code X(18)}, {@code ZZ,ZZ9.99}. */
  private static void picture(Field field, String picture) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < picture.length(); i++) {
      char c = picture.charAt(i);
      int times = 1;
      if (i + 1 < picture.length() && picture.charAt(i + 1) == '(') {
        int close = picture.indexOf(')', i);
        times = Integer.parseInt(picture.substring(i + 2, close));
        i = close;
      }
      if (times < 0 || times + all.length() > MAX_LENGTH) {
        throw new IllegalArgumentException();
      }
      all.repeat(c, times);
    }
    String symbols = all.toString();
    if (symbols.matches("S?[9P]*V?[9P]*")) {
      field.signed = symbols.startsWith("S");
      int point = symbols.indexOf('V');
      field.length = (int) symbols.chars().filter(c -> c == '9').count();
      field.scale = point < 0 ? 0 : symbols.length() - point - 1;
      field.usage = field.usage == null ? Field.Usage.ZONED : field.usage;
    } else if (symbols.matches("[NG]+")) {
      field.length = symbols.length();
      field.usage = Field.Usage.NATIONAL;
    } else {
      field.length = (int) symbols.chars().filter(c -> c != 'V' && c != 'S' && c != 'P').count();
      field.usage = Field.Usage.TEXT;
    }
  }

  private static ScanException wrong(int line) {
    return Problems.unreadable("records.copybook", String.valueOf(line));
  }
}
