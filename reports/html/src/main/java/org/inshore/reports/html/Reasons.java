package org.inshore.reports.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;

/** Groups assets by what became of them and why, with the first places of each group. */
final class Reasons {
  static final int MOST_PLACES = 50;
  private static final int MOST_GROUPS = 300;

  /** What became of the assets of a group, what hurts most first. */
  enum Fate {
    FAILED,
    INCOMPLETE,
    SKIPPED,
    REMARK
  }

  /** One reason. */
  static final class Group {
    private final Fate fate;
    private final String category;
    private final String reason;
    private final List<String> places = new ArrayList<>();
    private long assets;
    private long parts;

    private Group(Fate fate, String category, String reason) {
      this.fate = fate;
      this.category = category;
      this.reason = reason;
    }

    Fate fate() {
      return fate;
    }

    String category() {
      return category;
    }

    String reason() {
      return reason;
    }

    List<String> places() {
      return places;
    }

    long assets() {
      return assets;
    }

    long parts() {
      return parts;
    }
  }

  private record Key(Fate fate, String category, String reason) {}

  private final Words words;
  private final Map<Key, Group> groups = new LinkedHashMap<>();

  Reasons(Words words) {
    this.words = words;
  }

  /** Counts an asset. */
  void add(AssetEntry asset) {
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
  List<Group> groups() {
    return groups.values().stream()
        .sorted(
            Comparator.comparing(Group::fate)
                .thenComparingLong(group -> -group.assets - group.parts)
                .thenComparing(Group::reason))
        .toList();
  }

  static boolean part(AssetEntry asset) {
    return asset.kind().equals("entry") || asset.kind().equals("part");
  }

  private void add(Fate fate, String category, Wording wording, AssetEntry asset) {
    String reason = general(words.text(wording), asset.location());
    Key key = new Key(fate, category, reason);
    Group group = groups.get(key);
    if (group == null) {
      if (groups.size() >= MOST_GROUPS) {
        reason = words.text("coverage.other");
        key = new Key(fate, category, reason);
      }
      String last = reason;
      group = groups.computeIfAbsent(key, k -> new Group(fate, category, last));
    }
    if (part(asset)) {
      group.parts++;
    } else {
      group.assets++;
    }
    if (group.places.size() < MOST_PLACES) {
      group.places.add(words.place(asset.location()));
    }
  }

  /** The reason without the asset's own name in front, so that like reasons are one. */
  private static String general(String reason, Location place) {
    int colon = reason.indexOf(": ");
    int wide = reason.indexOf('：');
    int end = colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
    if (end <= 0 || place.segments().isEmpty()) {
      return reason;
    }
    String head = reason.substring(0, end);
    String name = place.segments().getLast().value();
    boolean named =
        name.endsWith(head) || head.endsWith(name) || head.endsWith(name.replace('\\', '/'));
    return named ? reason.substring(end + 1).strip() : reason;
  }
}
