package org.inshore.reports.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.ColumnState;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.source.Location;

/** A first walk through the inventory: what the page says before its lists. */
final class Survey {
  static final int MOST_SECRETS = 1_000;

  private final Set<String> holders = new HashSet<>();
  private final Map<String, Long> matches = new HashMap<>();
  private final List<Finding> secrets = new ArrayList<>();
  private final Map<Location, AssetEntry> marked = new HashMap<>();
  private final Reasons reasons;
  private long shownFindings;
  private long allAssets;
  private long columnsWithoutFind;

  private Survey(Words words) {
    this.reasons = new Reasons(words);
  }

  static Survey of(Inventory inventory, Words words) {
    Survey survey = new Survey(words);
    try (Stream<Finding> findings = inventory.findings()) {
      findings.forEach(survey::add);
    }
    try (Stream<AssetEntry> assets = inventory.assets()) {
      assets.forEach(survey::add);
    }
    try (Stream<ColumnEntry> columns = inventory.columns()) {
      survey.columnsWithoutFind =
          columns.filter(column -> column.state() != ColumnState.FOUND).count();
    }
    return survey;
  }

  private void add(Finding finding) {
    matches.merge(finding.rule(), finding.matches(), Long::sum);
    switch (finding.subject()) {
      case STATE_SECRET -> {
        if (secrets.size() < MOST_SECRETS) {
          secrets.add(finding);
        }
      }
      case PERSONAL_FINANCIAL -> holders.add(finding.location().source());
      case TRADE_SECRET, ORGANISATION -> {}
    }
    if (finding.subject() != Subject.STATE_SECRET) {
      shownFindings++;
    }
  }

  private void add(AssetEntry asset) {
    allAssets++;
    reasons.add(asset);
    if (asset.sha256() != null && marked.size() < MOST_SECRETS) {
      marked.put(asset.location(), asset);
    }
  }

  /** Ids of the sources with personal financial information. */
  Set<String> holders() {
    return holders;
  }

  /** How often a rule matched. */
  long matches(String rule) {
    return matches.getOrDefault(rule, 0L);
  }

  /** Findings of state-secret markings, the first of them. */
  List<Finding> secrets() {
    return secrets;
  }

  /** Files in which there is a marking, by place. */
  Map<Location, AssetEntry> marked() {
    return marked;
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

  /** Assets and parts. */
  long allAssets() {
    return allAssets;
  }
}
