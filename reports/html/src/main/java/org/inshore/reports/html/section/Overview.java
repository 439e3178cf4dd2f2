package org.inshore.reports.html.section;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inshore.reports.html.diagram.Network;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.tables.FolderCounts;
import org.inshore.tables.word.Reasons;
import org.jspecify.annotations.Nullable;

/** A first walk through the inventory: what the page says before its lists. */
public final class Overview {
  private final IncidentIndex register;
  private final Map<String, Set<String>> holders = new TreeMap<>();
  private final Map<String, Long> matches = new HashMap<>();
  private final Reasons reasons;
  private final Network network;
  private final @Nullable FolderCounts folders;

  private Overview(Inventory inventory, Words words) {
    this.register = new IncidentIndex(inventory);
    this.reasons = new Reasons(words::text, words::place, words.text("coverage.other"));
    try (Stream<Finding> findings = inventory.findings()) {
      findings.forEach(this::add);
    }
    this.folders = FolderCounts.isFor(inventory) ? new FolderCounts() : null;
    try (Stream<AssetEntry> assets = inventory.assets()) {
      assets.forEach(this::add);
    }
    this.network = new Network(inventory);
  }

  public static Overview of(Inventory inventory, Words words) {
    return new Overview(inventory, words);
  }

  private void add(Finding finding) {
    matches.merge(finding.rule(), finding.matches(), Long::sum);
    if (finding.subject() == Subject.PERSONAL_FINANCIAL) {
      holders
          .computeIfAbsent(finding.location().source(), source -> new TreeSet<>())
          .add(finding.rule());
      register.add(finding);
    }
  }

  private void add(AssetEntry asset) {
    reasons.add(asset);
    register.add(asset);
    if (folders != null) {
      folders.add(asset);
    }
  }

  /** The violations, with what proves them. */
  public IncidentIndex register() {
    return register;
  }

  /** Places, and what flows or is copied between them. */
  public Network network() {
    return network;
  }

  /** The ids of the sources with personal financial information, with its kinds. */
  Map<String, Set<String>> holders() {
    return holders;
  }

  /** How often a rule matched. */
  long matches(String rule) {
    return matches.getOrDefault(rule, 0L);
  }

  /** What was looked through, by folder; null where it is listed one by one. */
  @Nullable FolderCounts folders() {
    return folders;
  }

  /** Why assets were not looked at. */
  Reasons reasons() {
    return reasons;
  }
}
