package org.inshore.core.scan.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.core.person.set.LongSet;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.engine.match.ChanceTest;
import org.inshore.engine.match.CheckedValue;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Trials;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Rolls the matches of one asset up to findings. Locked, since a reading that hangs is closed by
 * another thread.
 *
 * <p>Matches come by the million, but with the same few places and rules: these are known again by
 * identity, and compared only when they are new.
 */
public final class FindingCollector implements MatchSink {
  private static final int SAMPLES = 3;

  /** More than are kept, since some may turn out to be of rows that bear a marking. */
  private static final int HELD = 6;

  private static final int MAX_DISTINCT = 1_000_000;

  /** So many hashes of a group are counted at once. */
  private static final int WAITING = 32;

  /** Hashes that all findings of one asset may hold together: 64 MiB at most. */
  private static final int DISTINCT_BUDGET = 4_000_000;

  private static final int MAX_FINDINGS = 100_000;

  /** Known by identity; a matcher that makes a place anew each time must not fill the memory. */
  private static final int MAX_KNOWN = 8192;

  private record Key(Location location, String rule) {}

  /** A rule at a place, and what else is known at the same place. */
  private record Known(RuleInfo rule, Group group, @Nullable Known next) {}

  private final Location asset;
  private final Secrecy secrecy;
  private final Map<Key, Group> groups = new LinkedHashMap<>();
  private final IdentityHashMap<Place, Known> places = new IdentityHashMap<>();
  private final ColumnCollector columns;
  private final ChanceTest chance = new ChanceTest();
  private final Map<Location, LocalDate> issued = new HashMap<>();
  private int known;
  private int distinctLeft = DISTINCT_BUDGET;
  private boolean closed;
  private boolean overflowed;
  private boolean distinctIsLeast;

  public FindingCollector(Location asset, Secrecy secrecy) {
    this.asset = asset;
    this.secrecy = secrecy;
    this.columns = new ColumnCollector(asset);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // equal rules that are not the same are found by their id
  public synchronized void match(Match match) {
    if (closed) {
      return;
    }
    Known at = places.get(match.place());
    while (at != null && at.rule() != match.rule()) {
      at = at.next();
    }
    Group group = at == null ? find(match) : at.group();
    if (group != null) {
      group.add(match);
    }
  }

  @Override
  public synchronized void issued(Place text, LocalDate date) {
    if (issued.size() < MAX_KNOWN) {
      issued.put(text.location(), date);
    }
  }

  @Override
  public synchronized void column(ColumnCount count) {
    if (!closed) {
      columns.add(count);
      chance.add(count);
    }
  }

  @Override
  public synchronized void trials(Trials trials) {
    if (!closed) {
      chance.add(trials);
    }
  }

  /** Whether some matches count low since chance gives about as many; before {@link #close}. */
  public synchronized boolean lowersChance() {
    return groups.values().stream().anyMatch(Group::isLowered);
  }

  /** The group of a match that is not known by identity; null if there may be no more. */
  private @Nullable Group find(Match match) {
    Key key = new Key(match.location(), match.rule().id());
    Group group = groups.get(key);
    if (group == null) {
      if (groups.size() >= MAX_FINDINGS) {
        overflowed = true;
        return null;
      }
      group = new Group(match.rule(), match.location());
      groups.put(key, group);
    }
    if (known++ == MAX_KNOWN) {
      places.clear();
      known = 1;
    }
    places.put(match.place(), new Known(match.rule(), group, places.get(match.place())));
    return group;
  }

  /** Whether there were more findings than one asset may have. */
  synchronized boolean overflowed() {
    return overflowed;
  }

  /** Whether some numbers of different values are only the least there are. */
  public synchronized boolean distinctIsLeast() {
    groups.values().forEach(Group::settle);
    return distinctIsLeast;
  }

  /** Columns named like personal financial information so far; before {@link #close}. */
  public synchronized List<ColumnEntry> columns() {
    for (Group group : groups.values()) {
      columns.found(group.rule, group.location, group.records);
    }
    return columns.entries();
  }

  /** The findings so far; what comes later is dropped. */
  public synchronized List<Finding> close() {
    closed = true;
    List<Finding> findings = groups.values().stream().map(Group::finding).toList();
    groups.clear();
    places.clear();
    return findings;
  }

  /** The matches of one rule at one location. */
  private final class Group {
    private final RuleInfo rule;
    private final Location location;
    private final List<Part> parts = new ArrayList<>(1);
    private final LongSet distinct = new LongSet(MAX_DISTINCT);

    /** Hashes that were not counted yet. */
    private final long[] waiting = new long[WAITING];

    private int waits;
    private long matches;
    private long records;
    private long lastRecord = -1;
    private @Nullable Marking marking;

    Group(RuleInfo rule, Location location) {
      this.rule = rule;
      this.location = location;
    }

    void add(Match match) {
      matches++;
      if (match.record() != lastRecord) {
        lastRecord = match.record();
        records++;
      }
      marking = Marking.longer(marking, match.marking());
      if (!Secrecy.isSecret(rule)) {
        count(match.valueHash());
      }
      part(match).add(match);
    }

    private Part part(Match match) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).isOf(match)) {
          return parts.get(i);
        }
      }
      Part fresh = new Part(match.checked(), match.chance());
      parts.add(fresh);
      return fresh;
    }

    boolean isLowered() {
      return parts.stream().anyMatch(part -> chance.isChance(part.best.getFirst()));
    }

    /** The surest matches, as sure as they are among all of the asset. */
    private List<Match> best() {
      return parts.stream()
          .flatMap(part -> part.best.stream())
          .map(match -> match.with(chance.confidence(match)))
          .sorted(Comparator.comparingDouble(Match::confidence).reversed())
          .limit(HELD)
          .toList();
    }

    private void count(long hash) {
      waiting[waits++] = hash;
      if (waits == WAITING) {
        settle();
      }
    }

    /** Counts the hashes that wait. */
    void settle() {
      boolean known = distinct.holdsAll(waiting, waits);
      for (int i = 0; !known && i < waits; i++) {
        if (distinctLeft == 0) {
          distinctIsLeast = true;
        } else if (distinct.add(waiting[i])) {
          distinctLeft--;
        }
      }
      distinctIsLeast |= distinct.isFull();
      waits = 0;
    }

    Finding finding() {
      settle();
      LocalDate issue = issued.get(location);
      List<Match> best = best();
      double confidence = parts.stream().mapToDouble(part -> part.sum(chance)).sum();
      List<Sample> samples =
          best.stream()
              .filter(match -> match.masked() != null && secrecy.keepsSample(match.record()))
              .limit(SAMPLES)
              .map(Group::sample)
              .toList();
      return new Finding(
          location,
          asset,
          rule.id(),
          rule.subject(),
          matches,
          distinct.size(),
          records,
          columns.filled(location),
          confidence / matches,
          best.getFirst().confidence(),
          best.stream().limit(SAMPLES).map(Match::position).toList(),
          samples,
          marking == null || issue == null ? marking : marking.from(issue));
    }

    private static Sample sample(Match match) {
      return new Sample(
          match.position(), Objects.requireNonNull(match.masked()), match.confidence());
    }
  }

  /** Those matches of a group of which the same is to be asked when all is known. */
  private static final class Part {
    private final @Nullable CheckedValue checked;
    private final boolean chance;
    private final List<Match> best = new ArrayList<>(HELD + 1);
    private double confidence;

    Part(@Nullable CheckedValue checked, boolean chance) {
      this.checked = checked;
      this.chance = chance;
    }

    boolean isOf(Match match) {
      return match.chance() == chance && Objects.equals(match.checked(), checked);
    }

    void add(Match match) {
      confidence += match.confidence();
      int at = best.size();
      while (at > 0 && best.get(at - 1).confidence() < match.confidence()) {
        at--;
      }
      if (at < HELD) {
        best.add(at, match);
        if (best.size() > HELD) {
          best.removeLast();
        }
      }
    }

    /** Their confidence together; those of one pattern and check have the same. */
    double sum(ChanceTest chance) {
      Match first = best.getFirst();
      return first.confidence() > 0
          ? confidence * chance.confidence(first) / first.confidence()
          : confidence;
    }
  }
}
