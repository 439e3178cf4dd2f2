package org.inshore.cli.print;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.cli.terminal.Terminal;
import org.inshore.cli.terminal.TextWidth;
import org.inshore.spi.inventory.FolderGroups;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/** Prints what to do first: the folders that matter, or the places where there are few. */
final class WorkList {
  private static final int TOP = 10;
  private static final int SHORT_ID = 8;

  /** How much of a name must stand beside its people; else these go to a line of their own. */
  private static final int NAME = 22;

  private static final String INDENT = " ".repeat(5);

  private final Terminal terminal;
  private final PrintWriter out;
  private final Inventory inventory;
  private final Map<Wording, Character> remedies = new LinkedHashMap<>();

  /** The order of groups, so that a short list and a long one begin with the same. */
  static final Comparator<Incident> HARM =
      Comparator.comparing(Incident::severity)
          .thenComparingInt(each -> IncidentGroup.rank(each.residency().verdict()))
          .thenComparing(each -> each.persons().persons(), Comparator.reverseOrder());

  /** What was said is wrong, with the number of the line. */
  private final Map<String, Integer> told = new HashMap<>();

  WorkList(Terminal terminal, Inventory inventory) {
    this.terminal = terminal;
    this.out = terminal.out();
    this.inventory = inventory;
  }

  /** The id of the worst place, as later commands take it; null if nothing is to be done. */
  @Nullable String print() {
    FolderGroups folders = new FolderGroups(inventory.groups(By.FOLDER));
    List<IncidentGroup> groups =
        folders.groups().stream().filter(group -> group.open() > 0).toList();
    long open = groups.stream().mapToLong(IncidentGroup::open).sum();
    if (open == 0) {
      return null;
    }
    out.println();
    String worst = open <= TOP ? places(open) : groups(groups, folders);
    remedies();
    return worst;
  }

  private @Nullable String places(long open) {
    out.println(terminal.strong(terminal.text("list.places", open)));
    LocalDate day = Incident.day(inventory.run());
    List<Incident> first = new ArrayList<>();
    try (Stream<Incident> incidents = inventory.incidents()) {
      for (Iterator<Incident> each = incidents.iterator(); each.hasNext(); ) {
        Incident incident = each.next();
        if (!incident.settled(day)) {
          first.add(incident);
        }
      }
    }
    first.sort(HARM);
    int number = 0;
    for (Incident incident : first) {
      head(
          ++number,
          incident.severity(),
          incident.residency().verdict(),
          incident.place().display(),
          people(incident.persons()));
      grounds(number, incident);
    }
    return first.isEmpty() ? null : id(first.getFirst());
  }

  private @Nullable String groups(List<IncidentGroup> groups, FolderGroups folders) {
    int shown = Math.min(TOP, groups.size());
    String share = share(inventory.shareOfFirst(By.FOLDER, shown));
    out.println(terminal.strong(terminal.text("list.groups", shown, groups.size(), share)));
    Map<IncidentGroup, Incident> worst = folders.worst(inventory);
    int number = 0;
    for (IncidentGroup group : groups.subList(0, shown)) {
      head(
          ++number,
          group.severity(),
          group.verdict(),
          group.name(),
          terminal.text("list.people-places", people(group.persons()), group.open()));
      Incident incident = worst.get(group);
      if (incident != null) {
        grounds(number, incident);
      }
    }
    Incident first = worst.get(groups.getFirst());
    return first == null ? null : id(first);
  }

  /** One line: number, how bad, where, the name as far as there is room, whose data. */
  private void head(
      int number, Violation.Severity severity, Verdict verdict, String name, String of) {
    String left =
        TextWidth.padded("%3d  ".formatted(number), INDENT.length())
            + TextWidth.padded(terminal.text(severity.label()), width())
            + "  "
            + TextWidth.padded(terminal.text(verdict.label()), width())
            + "  ";
    int room = TextWidth.PAGE - TextWidth.of(left) - TextWidth.of(of) - 2;
    if (room >= NAME) {
      String shown = TextWidth.fitted(Visible.of(name), room);
      out.println((left + TextWidth.padded(shown, room) + "  " + of).stripTrailing());
    } else {
      int whole = TextWidth.PAGE - TextWidth.of(left);
      out.println(left + TextWidth.fitted(Visible.of(name), whole));
      out.println((INDENT + of).stripTrailing());
    }
  }

  /** As wide as the widest severity and verdict in the language. */
  private int width() {
    int width = 0;
    for (Violation.Severity severity : Violation.Severity.values()) {
      width = Math.max(width, TextWidth.of(terminal.text(severity.label())));
    }
    for (Verdict verdict : Verdict.values()) {
      width = Math.max(width, TextWidth.of(terminal.text(verdict.label())));
    }
    return width;
  }

  /**
   * What is wrong, how many grounds more there are, by when, and the letter of what to do. What was
   * said of one before is not said again.
   */
  private void grounds(int number, Incident incident) {
    Violation ground = incident.worst();
    int more = incident.grounds().size() - 1;
    String title = terminal.text(ground.title());
    String what = more == 0 ? title : terminal.text("list.more-grounds", title, more);
    if (ground.nature() == Violation.Nature.TO_CLARIFY) {
      what = terminal.text("list.clarify", what);
    }
    Integer before = told.putIfAbsent(what, number);
    what = before == null ? what : terminal.text("list.same", before);
    if (ground.due() != null) {
      what = terminal.text("list.due", what, ground.due().toString());
    }
    remedies.putIfAbsent(ground.remedy(), (char) ('A' + remedies.size()));
    String letter = String.valueOf(remedies.get(ground.remedy()));
    lines(INDENT, "", terminal.text("list.ground", what, letter, id(incident)));
  }

  /** What to do, once for all that need the same. */
  private void remedies() {
    out.println(terminal.text("list.remedies"));
    remedies.forEach(
        (remedy, letter) -> lines(INDENT, "  " + letter + "  ", terminal.text(remedy)));
  }

  /** Wraps a text; the first line begins with a mark as wide as the indent, if there is one. */
  private void lines(String indent, String mark, String text) {
    String begin = mark.isEmpty() ? indent : TextWidth.padded(mark, indent.length());
    for (String line : TextWidth.wrapped(Visible.of(text), TextWidth.PAGE - indent.length())) {
      out.println(begin + line);
      begin = indent;
    }
  }

  private String people(PersonCount count) {
    return count.persons() == 0 ? terminal.text("list.nobody") : terminal.text(count.wording());
  }

  /** A whole per cent, never 100 of what is less. */
  private static String share(double share) {
    return share >= 1 ? "100%" : Math.min(99, Math.round(100 * share)) + "%";
  }

  private static String id(Incident incident) {
    String id = incident.worst().id();
    return id.substring(0, Math.min(SHORT_ID, id.length()));
  }
}
