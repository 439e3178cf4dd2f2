package org.inshore.contracts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a contract into clauses: a line that begins with a number starts one, and lines without go
 * on with the one before. What ends with a colon stands before each part below it.
 */
public final class Clauses {
  private static final int MAX_CLAUSES = 20_000;

  private static final Pattern DUTY = Pattern.compile("应|不得|(?i:\\b(?:shall|must|may|will)\\b)");

  /** A line that says that talks are summed up says nothing of what was agreed. */
  private static final Pattern SUMMARY =
      Pattern.compile(
          "\\b(?:sum up|summary|recap|we discussed|we talked)\\b|谈妥|谈好|谈的|说好|说的|商定|整理|小结|纪要");

  /** So many paragraphs below a title may be about it, where nothing has a number. */
  private static final int MAX_NOTES = 3;

  private final List<Clause> clauses = new ArrayList<>();
  private final TreeMap<Integer, String> leads = new TreeMap<>();
  private final Map<Integer, String> numbers = new HashMap<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Headings headings = new Headings();
  private String number = "";
  private String item = "";
  private int level;
  private int page;
  private int paragraphs;
  private @Nullable Sentence announcing;
  private int listed;
  private int lists;
  private boolean numbered;
  private int width;
  private boolean wraps;

  /** Whether a title may follow: nothing is left open by the line before. */
  private boolean closed = true;

  /** Whether the text begins with a title. */
  private boolean headed;

  /** What stands under it in short, without who must do it, is told of what the title says. */
  private String subject = "";

  /** The paragraph that it is, where nothing has a number. */
  private int subjectAt;

  /** The duties of the last sentence, which stand as it does. */
  private List<String> compound = List.of();

  private Standing standing = Standing.STATEMENT;

  /** Whether the clause has a title and no number was found below it yet. */
  private boolean titled;

  private Clauses() {}

  /** The clauses, in order. */
  public static List<Clause> of(List<Passage> passages) {
    Clauses clauses = new Clauses();
    List<Passage> kept = BrokenRows.joined(RunningHeads.without(passages));
    clauses.numbered = kept.stream().filter(each -> startsClause(each)).count() >= 3;
    clauses.width = TextColumn.width(kept);
    for (int i = 0; i < kept.size() && clauses.clauses.size() < MAX_CLAUSES; i++) {
      clauses.wraps = i + 1 < kept.size() && TextColumn.wraps(kept.get(i), kept.get(i + 1));
      clauses.add(kept.get(i));
    }
    clauses.endClause();
    return List.copyOf(clauses.clauses);
  }

  private static boolean startsClause(Passage passage) {
    Numbering found = Numbering.of(passage.cells().getFirst());
    return found != null && !found.item();
  }

  private void add(Passage passage) {
    if (passage.isRow()) {
      row(passage);
      return;
    }
    String line = passage.cells().getFirst();
    Numbering found = Numbering.of(line);
    if (found != null && found.item()) {
      endText();
      announce(9);
      announced();
      item = found.text();
      page = passage.page();
      text.append(line, found.end(), line.length());
    } else if (found != null) {
      begin(found, passage.page());
      heading(found, line.substring(found.end()));
    } else if (!numbered && !line.isBlank()) {
      endClause();
      page = passage.page();
      number = "¶" + ++paragraphs;
      text.append(line);
      headed = Titles.namesContract(line.strip());
      if (headed || (paragraphs > 1 && Titles.isNoted(line))) {
        endText();
        subject = Titles.namesContract(line.strip()) ? "" : line.strip();
        subjectAt = paragraphs;
      } else if (paragraphs > subjectAt + MAX_NOTES) {
        subject = "";
      }
    } else if (closed && Titles.isTitle(line)) {
      title(line.strip(), passage.page());
    } else {
      goOn(line, passage.page());
    }
    if (!line.isBlank()) {
      closed = Titles.closes(line);
    }
  }

  /** A title without a number begins a clause that is called by it. */
  private void title(String line, int on) {
    endClause();
    leads.clear();
    numbers.clear();
    headings.end(1);
    lists = 0;
    level = 1;
    titled = true;
    numbers.put(1, line);
    number = line;
    page = on;
    text.append(line).append('\n');
    headed = true;
  }

  /** Cells of a row are read one by one; the first, if short, stands before each other one. */
  private void row(Passage passage) {
    List<String> cells = passage.cells().stream().filter(cell -> !cell.isBlank()).toList();
    if (cells.isEmpty()) {
      return;
    }
    Numbering found = Numbering.of(cells.getFirst());
    int from = 0;
    String alone = cells.getFirst().strip();
    boolean counted = cells.size() > 1 && alone.matches("\\d{1,3}");
    if (!counted && (found != null || !numbered)) {
      Numbering given = found == null ? new Numbering("¶" + ++paragraphs, 1, false, 0) : found;
      begin(given, passage.page());
      // A cell that holds a number alone heads the row, and the next one is its label.
      if (found != null && found.end() >= cells.getFirst().length()) {
        from = 1;
      }
    } else {
      if (counted) {
        begin(new Numbering(alone, 2, false, alone.length()), passage.page());
        from = 1;
      } else {
        endText();
        page = passage.page();
      }
    }
    String label = "";
    for (int i = from; i < cells.size(); i++) {
      String cell = cells.get(i);
      Numbering inner = Numbering.of(cell);
      String rest = inner == null || inner.item() ? cell : cell.substring(inner.end());
      if (i == from && cells.size() > from + 1 && isLabel(rest.strip())) {
        label = rest.strip();
      } else {
        String before = label.isEmpty() ? "" : label + "：";
        for (String sentence : Sentences.of(rest)) {
          sentences.add(sentence(before + sentence));
        }
      }
    }
    endText();
  }

  private static boolean isLabel(String cell) {
    boolean bilingual = cell.matches("(?s).*\\p{IsHan}.*[A-Za-z]{3}.*");
    return cell.length() <= (bilingual ? 40 : 24)
        && !cell.matches(".*[。；;.！!？?]$")
        && !DUTY.matcher(cell).find();
  }

  private void begin(Numbering found, int on) {
    endText();
    if (titled && !found.first() && found.level() == 2) {
      numbers.remove(1); // it goes on with the count from above the title
    }
    titled = false;
    leads.tailMap(isElsewhere(found) ? 2 : found.level(), true).clear();
    if (found.first()) {
      announce(found.level());
    } else if (lists > 0 && found.level() == lists && found.number() != listed + 1) {
      leads.remove(lists - 1);
      lists = 0;
    }
    listed = found.number();
    endClause(found.level() > level);
    headings.end(found.level());
    subject = "";
    page = on;
    level = found.level();
    numbers.keySet().removeIf(each -> each >= level);
    numbers.put(level, found.text());
    String above =
        numbers.entrySet().stream()
            .filter(each -> each.getKey() < level && !each.getValue().startsWith("¶"))
            .max(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .orElse("");
    number = Numbering.join(above, found.text());
  }

  /** Whether a number is none of those below the one above it: 6.2 stands behind 4. */
  private boolean isElsewhere(Numbering found) {
    String above = numbers.get(2);
    return above != null
        && above.matches("\\d+")
        && found.text().matches("\\d+\\..+")
        && !found.text().startsWith(above + ".");
  }

  /**
   * What stands behind a number; where it is short and no sentence, it is a heading. That of an
   * annex may stand on the next line.
   */
  private void heading(Numbering found, String rest) {
    String end = rest.strip();
    if (found.annex()) {
      text.append(found.text()).append(' ');
      if (end.isEmpty()) {
        return;
      }
    }
    int runIn = RunInHeading.end(rest);
    if (runIn > 0) {
      text.append(rest, 0, runIn).append('\n').append(rest, runIn, rest.length());
      headed = true;
      return;
    }
    text.append(rest);
    boolean sentence =
        end.matches("(?s).*[。；;，,.:：]$|.*\n.*") || end.length() > 80; // more lines are no title
    boolean han = end.codePoints().anyMatch(Character::isIdeographic);
    if (!sentence && !wraps && end.length() <= (han ? 20 : 60) && !DUTY.matcher(end).find()) {
      text.append('\n');
      headed = !end.isEmpty();
    }
  }

  private void goOn(String line, int on) {
    if (line.isBlank()) {
      return;
    }
    boolean name = text.isEmpty() && Titles.namesContract(line.strip());
    if (text.isEmpty()) {
      page = on;
    } else if (needsBlank(text.charAt(text.length() - 1), line.stripLeading().charAt(0))) {
      text.append(' ');
    }
    text.append(line.strip());
    boolean party = Titles.namesParty(line);
    if (name || party || (line.strip().length() < width * 3 / 5 && !wraps)) {
      text.append('\n');
      headed |= name;
    }
  }

  private static boolean needsBlank(char before, char after) {
    return !Character.isIdeographic(before) || !Character.isIdeographic(after);
  }

  private void endText() {
    List<String> parts = Sentences.of(text.toString());
    text.setLength(0);
    int at = item.isEmpty() ? level : 9;
    if (!parts.isEmpty()) {
      announced();
    }
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean title = headed && i == 0;
      Sentence sentence = title ? title(part) : sentence(part);
      if (title) {
        subject = Titles.namesContract(part.strip()) ? "" : part.strip();
        headings.begin(level, subject);
      }
      if (i == parts.size() - 1 && announces(part)) {
        leads.tailMap(at, true).clear();
        leads.put(at, part.substring(0, part.length() - 1));
        announcing = sentence;
      } else {
        sentences.add(sentence);
      }
    }
    item = "";
    headed = false;
  }

  private static boolean announces(String part) {
    return (part.endsWith("：") || part.endsWith(":"))
        && (!SUMMARY.matcher(part).find() || DUTY.matcher(part).find());
  }

  /**
   * Puts the line before a list before each of its parts, whatever the level of what stood above;
   * by itself it says nothing.
   */
  private void announce(int below) {
    Sentence line = announcing;
    if (line != null) {
      leads.put(below - 1, line.text().substring(0, line.text().length() - 1));
      lists = below;
      announcing = null;
    }
  }

  /** Keeps a line that announced no list after all. */
  private void announced() {
    Sentence line = announcing;
    if (line != null) {
      sentences.add(line);
      announcing = null;
    }
  }

  private Sentence sentence(String part) {
    int at = item.isEmpty() ? level : 9;
    String lead =
        !leads.headMap(at, false).isEmpty()
            ? leads.headMap(at, false).lastEntry().getValue()
            : !subject.isEmpty() && Titles.isNote(part) ? subject + ":" : "";
    if (!compound.contains(part)) {
      standing = Standing.of(part, subject, headings.above(subject));
      compound = CompoundSentence.parts(part);
    }
    return new Sentence(
        Normal.of(lead.isEmpty() ? part : lead + " " + part),
        item,
        page,
        standing,
        headings.above(subject));
  }

  private Sentence title(String part) {
    return new Sentence(Normal.of(part), item, page, Standing.TITLE, headings.above(""));
  }

  private void endClause() {
    endClause(false);
  }

  /** A title alone says what it says, unless what it is the title of stands below it. */
  private void endClause(boolean below) {
    endText();
    announced();
    if (!below && sentences.size() == 1 && !Titles.namesContract(sentences.getFirst().text())) {
      sentences.set(0, sentences.getFirst().statement());
    }
    if (!sentences.isEmpty()) {
      clauses.add(new Clause(number, List.copyOf(sentences)));
    }
    sentences.clear();
    item = "";
  }
}
