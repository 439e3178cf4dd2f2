package org.inshore.reports.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.ColumnState;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.source.Location;

/** A first walk through the inventory: what the page says before its lists. */
final class Survey {
  private final Register register;
  private final Map<String, Set<String>> holders = new TreeMap<>();
  private final Map<String, Long> matches = new HashMap<>();
  private final Set<Location> secret = new HashSet<>();
  private final Reasons reasons;
  private final Network network;
  private long shownFindings;
  private long shownAssets;
  private long shownScanned;
  private long allAssets;
  private long columnsWithoutFind;

  private Survey(Inventory inventory, Words words) {
    this.register = new Register(inventory);
    this.reasons = new Reasons(words);
    try (Stream<Finding> findings = inventory.findings()) {
      findings.forEach(this::add);
    }
    try (Stream<AssetEntry> assets = inventory.assets()) {
      assets.forEach(this::add);
    }
    try (Stream<ColumnEntry> columns = inventory.columns()) {
      columnsWithoutFind = columns.filter(column -> column.state() != ColumnState.FOUND).count();
    }
    this.network = new Network(inventory, this::restricted);
  }

  static Survey of(Inventory inventory, Words words) {
    return new Survey(inventory, words);
  }

  private void add(Finding finding) {
    if (finding.subject() == Subject.STATE_SECRET) {
      secret.add(finding.asset());
      return;
    }
    shownFindings++;
    matches.merge(finding.rule(), finding.matches(), Long::sum);
    if (finding.subject() == Subject.PERSONAL_FINANCIAL) {
      holders
          .computeIfAbsent(finding.location().source(), source -> new TreeSet<>())
          .add(finding.rule());
      register.add(finding);
    }
  }

  private void add(AssetEntry asset) {
    allAssets++;
    if (asset.sha256() != null) {
      secret.add(asset.location());
    }
    boolean restricted = restricted(asset.location());
    shownAssets += restricted ? 0 : 1;
    shownScanned += !restricted && asset.outcome() instanceof Outcome.Scanned ? 1 : 0;
    reasons.add(asset, !restricted);
    register.add(asset);
  }

  /**
   * Whether a state-secret marking was found in the asset that a place lies in. Its name may be the
   * title of what is secret, so lists of assets leave it out.
   */
  boolean restricted(Location place) {
    if (secret.isEmpty()) {
      return false;
    }
    for (int length = place.segments().size(); length > 0; length--) {
      if (secret.contains(new Location(place.source(), place.segments().subList(0, length)))) {
        return true;
      }
    }
    return false;
  }

  /** The violations, with what proves them. */
  Register register() {
    return register;
  }

  /** Places, and what flows or is copied between them. */
  Network network() {
    return network;
  }

  /** The ids of the sources with personal financial information, with its kinds. */
  Map<String, Set<String>> holders() {
    return holders;
  }

  /** How often a rule matched; never of a state secret. */
  long matches(String rule) {
    return matches.getOrDefault(rule, 0L);
  }

  /** Why assets were not looked at. */
  Reasons reasons() {
    return reasons;
  }

  /** Findings but those of state secrets. */
  long shownFindings() {
    return shownFindings;
  }

  /** Columns named like personal financial information in which none was found. */
  long columnsWithoutFind() {
    return columnsWithoutFind;
  }

  /** Assets and parts that may be listed. */
  long shownAssets() {
    return shownAssets;
  }

  /** Those of them that were looked through to the end. */
  long shownScanned() {
    return shownScanned;
  }

  /** Assets and parts that are left out of lists, as they hold a state-secret marking. */
  long restrictedAssets() {
    return allAssets - shownAssets;
  }
}
