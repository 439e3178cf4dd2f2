package org.inshore.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.message.Wording;

/**
 * Counts what was not looked at, or not to its end: assets, parts of containers, sources, flows
 * that could not be asked for. What is out of scope ({@code Skipped}) does not count.
 */
final class Coverage {
  private static final int MAX_EXAMPLES = 5;

  private final boolean partial;
  private final Map<String, Long> byCategory = new TreeMap<>();
  private final List<Wording> examples = new ArrayList<>();
  private long missed;
  private long sampled;

  private Coverage(boolean partial) {
    this.partial = partial;
  }

  /**
   * Reads the outcomes of an inventory, in one pass.
   *
   * @param sampleSuffices whether assets of which random rows were looked at are passed over
   */
  static Coverage of(Inventory inventory, boolean sampleSuffices) {
    Coverage coverage = new Coverage(inventory.run().partial());
    try (Stream<AssetEntry> assets = inventory.uncovered()) {
      assets.forEach(
          asset -> {
            if (sampleSuffices && SampledPlace.isSampled(asset)) {
              coverage.sampled++;
            } else {
              coverage.add(asset.location().display(), asset.outcome());
            }
          });
    }
    for (SourceEntry source : inventory.sources()) {
      Outcome failure = source.failure();
      if (failure != null) {
        coverage.add(source.source().id(), failure);
      }
    }
    return coverage;
  }

  /** Whether something in scope was not looked at. */
  boolean incomplete() {
    return partial || missed > 0;
  }

  /** How many by who must act, and the first of them with their reasons. */
  List<Wording> lines() {
    List<Wording> lines = new ArrayList<>();
    if (partial) {
      lines.add(Gate.MESSAGES.wording("partial"));
    }
    if (sampled > 0) {
      lines.add(Gate.MESSAGES.wording("sampled", sampled));
    }
    if (missed == 0) {
      lines.add(Gate.MESSAGES.wording("missed-none"));
      return lines;
    }
    List<Wording> parts =
        byCategory.entrySet().stream()
            .map(each -> Gate.MESSAGES.wording("category." + each.getKey(), each.getValue()))
            .toList();
    lines.add(Gate.MESSAGES.wording("missed", missed, Gate.list(parts)));
    lines.addAll(examples);
    if (missed > examples.size()) {
      lines.add(Gate.item(Gate.MESSAGES.wording("missed-more", missed - examples.size())));
    }
    return lines;
  }

  private void add(String place, Outcome outcome) {
    switch (outcome) {
      case Outcome.Failed failed -> add(place, failed.category(), failed.reason());
      case Outcome.Incomplete begun -> add(place, begun.category(), begun.reason());
      case Outcome.Scanned _, Outcome.Skipped _ -> {}
    }
  }

  private void add(String place, String category, Wording reason) {
    missed++;
    byCategory.merge(category, 1L, Long::sum);
    if (examples.size() < MAX_EXAMPLES) {
      examples.add(Gate.item(new Wording(place + "：" + reason.zh(), place + ": " + reason.en())));
    }
  }
}
