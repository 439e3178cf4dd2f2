package org.inshore.core.person.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.engine.match.Match;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Joining of the lines of a log that one event wrote, so that the number that called and the
 * document that was typed in are one person's: an equi-join of lines by the label whose numbers
 * join most lines and hardly ever those of two people.
 */
public final class CorrelatedLines {
  /** So many lines wait for those that belong to them. */
  private static final int MOST_LINES = 20_000;

  /** Keys of so many lines are kept until what is found in these comes. */
  private static final int MOST_AHEAD = 200_000;

  /** Fewer joins are chance. */
  private static final int FEWEST = 3;

  /** So many of the events of a label may be of several people, as transfers are. */
  private static final double SEVERAL = 0.17;

  /** An event writes no more lines in which somebody is. */
  private static final int MOST_OF_AN_EVENT = 50;

  /** Takes the records of people. */
  public interface Records {
    /**
     * Takes what stands in a line, or in those of one event.
     *
     * @param whole whether it is all that the event says: other lines were written by others
     */
    void record(List<Match> matches, boolean whole, boolean chance, boolean sensitive);
  }

  /** Kind of value of which somebody of a role has one. */
  private record Kind(int person, String kind) {}

  /** A line with somebody in it. */
  private static final class Line {
    private final List<Match> matches;
    private final long[] keys;
    private boolean chance;
    private boolean sensitive;
    private boolean whole;

    Line(List<Match> matches, long[] keys, boolean chance, boolean sensitive) {
      this.matches = matches;
      this.keys = keys;
      this.chance = chance;
      this.sensitive = sensitive;
    }

    long record() {
      return matches.getFirst().record();
    }
  }

  private final Map<Long, long[]> ahead = new HashMap<>();

  /** Numbers of lines that begin with a time, of those ahead. */
  private final Set<Long> timed = new HashSet<>();

  private final List<Line> lines = new ArrayList<>();
  private @Nullable Location text;

  /** The line in which somebody was last. */
  private long last;

  /** Takes the keys of lines before what is found in these. */
  public void add(RowKeys keys) {
    if (!keys.table().equals(text)) {
      ahead.clear();
      timed.clear();
    } else if (Math.max(ahead.size(), timed.size()) > MOST_AHEAD) {
      ahead.keySet().removeIf(line -> line < last);
      long waiting = lines.isEmpty() ? last : lines.getFirst().record();
      timed.removeIf(line -> line < waiting);
    }
    text = keys.table();
    if (keys.isTimed()) {
      if (timed.size() <= MOST_AHEAD) {
        Arrays.stream(keys.rows()).forEach(timed::add);
      }
      return;
    }
    if (ahead.size() > MOST_AHEAD) {
      return;
    }
    for (int i = 0; i < keys.rows().length; i++) {
      long[] pair = {keys.column(), keys.keys()[i]};
      ahead.merge(keys.rows()[i], pair, CorrelatedLines::joined);
    }
  }

  private static long[] joined(long[] some, long[] more) {
    long[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** Takes what stands in a line; tells whether it waits for others. */
  public boolean take(List<Match> matches, boolean chance, boolean sensitive, Records records) {
    Match first = matches.getFirst();
    if (!first.place().table().equals(text)) {
      return false;
    }
    last = first.record();
    long[] keys = ahead.remove(first.record());
    Line line =
        new Line(new ArrayList<>(matches), keys == null ? new long[0] : keys, chance, sensitive);
    line.whole = isBetweenTimes(first.record(), -1); // the next line may not be known yet
    lines.add(line);
    if (lines.size() >= MOST_LINES) {
      end(records);
    }
    return true;
  }

  /** Hands on all that waits. */
  public void end(Records records) {
    Map<Long, Map<Long, Set<Line>>> labels = new LinkedHashMap<>();
    for (Line line : lines) {
      for (int i = 0; i < line.keys.length; i += 2) {
        Set<Line> event =
            labels
                .computeIfAbsent(line.keys[i], label -> new LinkedHashMap<>())
                .computeIfAbsent(line.keys[i + 1], key -> new LinkedHashSet<>());
        event.add(line); // which may have the number twice
      }
    }
    Joined best = new Joined(Map.of(), Set.of(), List.of());
    for (Map<Long, Set<Line>> label : labels.values()) {
      Joined joined = joined(label);
      best = joined.events.size() > best.events.size() ? joined : best;
    }
    for (Set<Line> numbered : best.label.values()) {
      for (Line line : numbered) {
        setApart(line, best.clerks);
      }
    }
    best.events.forEach(CorrelatedLines::join);
    long end = timed.stream().mapToLong(Long::longValue).max().orElse(0);
    for (Line line : lines) {
      if (!line.matches.isEmpty()) {
        boolean whole = line.whole || isBetweenTimes(line.record(), end);
        records.record(line.matches, whole, line.chance, line.sensitive);
      }
    }
    lines.clear();
  }

  /** Whether a line begins with a time, and so does the next, unless it is the last one. */
  private boolean isBetweenTimes(long line, long end) {
    return timed.contains(line) && (line == end || timed.contains(line + 1));
  }

  /**
   * Lines joined by a label.
   *
   * @param label all that have a number behind it, by this
   * @param clerks names of those who see to many of its events
   * @param events the lines of each event, but for what such stand in alone; none if the label's
   *     numbers are of no events
   */
  private record Joined(Map<Long, Set<Line>> label, Set<Long> clerks, List<List<Line>> events) {}

  private static List<List<Match>> matches(Map<Long, Set<Line>> label) {
    return label.values().stream()
        .map(event -> event.stream().flatMap(line -> line.matches.stream()).toList())
        .toList();
  }

  /** Takes whoever sees to many events out of a line, as somebody by himself. */
  private void setApart(Line line, Set<Long> clerks) {
    List<Match> apart =
        line.matches.stream().filter(match -> clerks.contains(match.valueHash())).toList();
    if (!apart.isEmpty() && apart.size() < line.matches.size()) {
      line.matches.removeAll(apart);
      Line alone = new Line(new ArrayList<>(apart), new long[0], line.chance, line.sensitive);
      alone.whole = true;
      lines.add(alone);
    }
  }

  private static Joined joined(Map<Long, Set<Line>> label) {
    Set<Long> clerks = Clerks.of(matches(label));
    List<List<Line>> events = new ArrayList<>();
    int several = 0;
    for (Set<Line> numbered : label.values()) {
      List<Line> event = numbered.stream().filter(line -> !areAll(line.matches, clerks)).toList();
      if (event.size() < 2) {
        continue;
      }
      if (event.size() <= MOST_OF_AN_EVENT && isOfOne(event, clerks)) {
        events.add(event);
      } else {
        several++;
      }
    }
    boolean tells = events.size() >= FEWEST && several <= SEVERAL * (events.size() + several);
    return new Joined(label, clerks, tells ? events : List.of());
  }

  private static boolean areAll(List<Match> matches, Set<Long> values) {
    return matches.stream().allMatch(match -> values.contains(match.valueHash()));
  }

  /** Whether nothing in the lines of an event tells of two people, in whatever role they are. */
  private static boolean isOfOne(List<Line> event, Set<Long> clerks) {
    Map<Kind, Long> values = new HashMap<>();
    for (Line line : event) {
      for (Match match : line.matches) {
        if (Clerks.tells(match) && !clerks.contains(match.valueHash())) {
          String kindOfValue = Identifier.kind(match.personKey(), match.rule().id());
          Kind kind = new Kind(match.person(), kindOfValue);
          Long before = values.putIfAbsent(kind, match.valueHash());
          if (before != null && before != match.valueHash()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /**
   * Joins lines. Whoever is told by one line for himself and by another in a part that he plays, as
   * who logs in and then pays, is one.
   */
  private static void join(List<Line> event) {
    Line first = event.getFirst();
    first.whole = true;
    Map<Long, Integer> known = new HashMap<>();
    first.matches.forEach(match -> known.put(match.valueHash(), match.person()));
    for (Line line : event.subList(1, event.size())) {
      Map<Integer, Integer> same = new HashMap<>();
      for (Match match : line.matches) {
        Integer before = known.get(match.valueHash());
        if (before != null
            && before != match.person()
            && !same.containsValue(before)
            && mayBeOne(names(first, before), names(line, match.person()))) {
          same.putIfAbsent(match.person(), before);
        }
      }
      for (Match match : line.matches) {
        Match as = match.ofPerson(same.getOrDefault(match.person(), match.person()));
        if (known.putIfAbsent(as.valueHash(), as.person()) == null) {
          first.matches.add(as);
        }
      }
      line.matches.clear();
      first.chance |= line.chance;
      first.sensitive |= line.sensitive;
    }
  }

  private static Set<Long> names(Line line, int person) {
    return line.matches.stream()
        .filter(match -> match.person() == person && RecordMatches.isName(match))
        .map(Match::valueHash)
        .collect(Collectors.toSet());
  }

  private static boolean mayBeOne(Set<Long> names, Set<Long> others) {
    return names.isEmpty() || others.isEmpty() || names.equals(others);
  }
}
