package org.inshore.core.inventory.read;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.policy.Policy;
import org.inshore.core.trait.Grading;
import org.inshore.core.trait.ImportantItem;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.filing.AssetTraits;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Grades and kinds of place of assets with findings, or on the list of important data; by place.
 */
public final class TraitRows {
  /** Weaker findings do not make a grade. */
  private static final double MIN_CONFIDENCE = 0.5;

  private static final String FINDINGS =
      "SELECT e.source_no, e.location, f.rule FROM asset_entry e LEFT JOIN"
          + " (SELECT DISTINCT asset_id, rule FROM finding WHERE highest >= "
          + MIN_CONFIDENCE
          + ") f ON f.asset_id = e.id JOIN asset_type t ON t.no = e.type_no WHERE t.part = 0"
          + " AND t.kind <> 'source' AND (f.rule IS NOT NULL OR ?) ORDER BY e.location, f.rule";

  private final Policy policy;
  private final Map<Long, SourceEntry> sources;
  private final Map<String, RuleInfo> rules = new HashMap<>();
  private final UnaryOperator<Location> clear;
  private final List<AssetTraits> all = new ArrayList<>();

  private TraitRows(Session session, Policy policy, UnaryOperator<Location> clear)
      throws SQLException {
    this.policy = policy;
    this.sources = Catalogue.sources(session);
    this.clear = clear;
    Catalogue.rules(session).forEach(rule -> rules.put(rule.id(), rule));
  }

  /**
   * Reads them.
   *
   * @param clear opens masked names as far as that can be done
   */
  public static List<AssetTraits> read(
      Session session, Policy policy, UnaryOperator<Location> clear) throws SQLException {
    TraitRows rows = new TraitRows(session, policy, clear);
    List<String> found = new ArrayList<>();
    @Nullable Location[] asset = new Location[1];
    long[] source = new long[1];
    // All assets only where a list may name what has no finding.
    boolean every = !policy.important().items().isEmpty();
    session.each(
        FINDINGS.replace("?", every ? "1" : "0"),
        row -> {
          Location at = row.location("location");
          if (!at.equals(asset[0])) {
            rows.add(source[0], asset[0], found);
            found.clear();
          }
          asset[0] = at;
          source[0] = row.number("source_no");
          String rule = row.optional("rule");
          if (rule != null) {
            found.add(rule);
          }
        });
    rows.add(source[0], asset[0], found);
    return rows.all;
  }

  private void add(long source, @Nullable Location asset, List<String> found) {
    SourceEntry of = sources.get(source);
    if (asset == null || of == null) {
      return;
    }
    Location known = clear.apply(asset);
    ImportantItem item = policy.important().of(known);
    if (item == null && !known.equals(asset)) {
      item = policy.important().of(asset);
    }
    if (item == null && found.isEmpty()) {
      return;
    }
    Grading grading = new Grading();
    for (String rule : found) {
      RuleInfo info = rules.get(rule);
      if (info != null) {
        grading.add(info);
      }
    }
    Grading.Result result = grading.result(of.source().declared(), item);
    all.add(
        new AssetTraits(
            asset,
            result.grade(),
            result.level(),
            result.reason(),
            result.declared(),
            policy.places().of(of.source(), known),
            found));
  }
}
