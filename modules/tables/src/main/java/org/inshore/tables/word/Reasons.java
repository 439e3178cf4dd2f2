package org.inshore.tables.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.OutcomeCount;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;

/** Groups assets by what became of them and why, with the first places of each group. */
public final class Reasons {
  /** How many places of a group are kept. */
  public static final int MAX_PLACES = 50;

  private static final int MAX_GROUPS = 300;

  /** Outcomes of the assets of a group, what hurts most first. */
  public enum Fate {
    /** It could not be looked at. */
    FAILED,
    /** It was begun and not finished. */
    INCOMPLETE,
    /** It was left out on purpose. */
    SKIPPED,
    /** It was looked through, and something must be said of it. */
    REMARK
  }

  /** One reason. */
  public static final class Group {
    private final Fate fate;
    private final String category;
    private final String reason;
    private final String whole;
    private final List<String> places = new ArrayList<>();
    private long assets;
    private long parts;

    private Group(Fate fate, String category, String reason, String whole) {
      this.fate = fate;
      this.category = category;
      this.reason = reason;
      this.whole = whole;
    }

    /** What became of its assets. */
    public Fate fate() {
      return fate;
    }

    /** Who must act: a name of {@code ScanException.Category}; empty where nobody must. */
    public String category() {
      return category;
    }

    /** Why, without the name of an asset in front; with it where there is but one. */
    public String reason() {
      return assets + parts == 1 ? whole : reason;
    }

    /** The first places. */
    public List<String> places() {
      return places;
    }

    /** How many assets. */
    public long assets() {
      return assets;
    }

    /** How many parts of containers. */
    public long parts() {
      return parts;
    }
  }

  private record Key(Fate fate, String category, String reason) {}

  private final Function<Wording, String> text;
  private final Function<Location, String> place;
  private final String other;
  private final Map<Key, Group> groups = new LinkedHashMap<>();

  /**
   * Groups in a language.
   *
   * @param text a reason in that language
   * @param place the name of a place in it
   * @param other the reason of those beyond the first 300 groups
   */
  public Reasons(Function<Wording, String> text, Function<Location, String> place, String other) {
    this.text = text;
    this.place = place;
    this.other = other;
  }

  /** Counts an asset. */
  public void add(AssetEntry asset) {
    switch (asset.outcome()) {
      case Outcome.Failed failed -> add(Fate.FAILED, failed.category(), failed.reason(), asset);
      case Outcome.Incomplete incomplete ->
          add(Fate.INCOMPLETE, incomplete.category(), incomplete.reason(), asset);
      case Outcome.Skipped skipped -> add(Fate.SKIPPED, "", skipped.reason(), asset);
      case Outcome.Scanned scanned ->
          scanned.notes().forEach(note -> add(Fate.REMARK, "", note, asset));
    }
  }

  /** The groups, failed first, each kind by size. */
  public List<Group> groups() {
    return groups.values().stream()
        .sorted(
            Comparator.comparing(Group::fate)
                .thenComparingLong(group -> -group.assets - group.parts)
                .thenComparing(Group::reason))
        .toList();
  }

  private static boolean part(AssetEntry asset) {
    return asset.kind().equals("entry") || asset.kind().equals("part");
  }

  private void add(Fate fate, String category, Wording wording, AssetEntry asset) {
    String whole = text.apply(wording);
    String reason = OutcomeCount.general(whole, asset.location());
    Key key = new Key(fate, category, reason);
    Group group = groups.get(key);
    if (group == null) {
      if (groups.size() >= MAX_GROUPS) {
        reason = other;
        whole = other;
        key = new Key(fate, category, reason);
      }
      String last = whole;
      group = groups.computeIfAbsent(key, k -> new Group(fate, category, k.reason(), last));
    }
    if (part(asset)) {
      group.parts++;
    } else {
      group.assets++;
    }
    if (group.places.size() < MAX_PLACES) {
      group.places.add(place.apply(asset.location()));
    }
  }
}
