package org.inshore.core.destruction;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.core.integrity.Verification;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.RecordSeal;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.KeyMark;
import org.inshore.core.key.OperatorKey;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.OutcomeCount;
import org.inshore.spi.inventory.SampleBound;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.destruction.DestructionCheck;
import org.inshore.spi.inventory.destruction.DestructionCheck.Missed;
import org.inshore.spi.inventory.destruction.DestructionCheck.Place;
import org.inshore.spi.inventory.destruction.DestructionCheck.SampledTable;
import org.inshore.spi.inventory.destruction.DestructionCheck.Searched;
import org.inshore.spi.inventory.destruction.DestructionCheck.Share;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Works out a destruction check from the inventories of two times. */
public final class DestructionComparison {
  private static final Messages MESSAGES = Messages.of(DestructionComparison.class);

  private static final int MAX_EXAMPLES = 5;

  private DestructionComparison() {}

  /**
   * Compares what was handed over with what is there now.
   *
   * @param handed output folder of the scan of what was handed over
   * @param scope the places of it that were handed over; empty for all
   * @param now output folders of the scans at the recipient's
   * @param key the key of all of them
   * @param institution name of the bank; null for that of the scan
   * @param by who answers for the search
   * @throws ScanException with {@code CONFIGURATION} if the key is not theirs
   * @throws IOException if one of them cannot be read, or was changed
   */
  public static DestructionCheck of(
      Path handed,
      List<Location> scope,
      List<Path> now,
      OperatorKey key,
      @Nullable String institution,
      String by)
      throws ScanException, IOException {
    HandedOver before;
    RunInfo run;
    Recipients recipients = new Recipients();
    recipients.audited(handed);
    try (Session session = open(handed, key);
        InventoryReader inventory = InventoryReader.open(handed)) {
      before = known(session, handed, scope);
      run = inventory.run();
      recipients.registered(inventory, scope);
    } catch (SQLException e) {
      throw Store.unreadable(handed, e);
    }
    RemainingData remaining = new RemainingData(before);
    Coverage coverage = new Coverage();
    List<Searched> searched = new ArrayList<>();
    for (Path each : now) {
      try (Session session = open(each, key);
          InventoryReader inventory = InventoryReader.open(each)) {
        remaining.search(session);
        coverage.add(inventory);
        recipients.registered(inventory, List.of());
        searched.add(searched(inventory.run()));
      } catch (SQLException e) {
        throw Store.unreadable(each, e);
      }
    }
    List<Place> places =
        remaining.places().stream()
            .sorted(
                Comparator.comparingLong(Place::persons)
                    .thenComparingLong(Place::blocks)
                    .reversed()
                    .thenComparing(each -> each.location().toString()))
            .toList();
    return new DestructionCheck(
        searched(run),
        scope,
        searched,
        recipients.all(),
        institution == null ? run.institution() : institution,
        by,
        Instant.now(),
        new Share(remaining.persons(), before.people()),
        new Share(remaining.values(), before.values()),
        new Share(remaining.documents(), before.documents()),
        places,
        remaining.namesakes(),
        coverage.missed(),
        coverage.looked,
        coverage.sampled,
        limits(before, run));
  }

  /**
   * Checks that a scan was made with a key, and that something in it can be recognised elsewhere.
   *
   * @param scope the places of it that were handed over; empty for all
   * @throws ScanException with {@code CONFIGURATION} if it is not so
   * @throws IOException if it cannot be read
   */
  public static void check(Path folder, List<Location> scope, OperatorKey key)
      throws ScanException, IOException {
    try (Session session = open(folder, key)) {
      var _ = known(session, folder, scope);
    } catch (SQLException e) {
      throw Store.unreadable(folder, e);
    }
  }

  private static HandedOver known(Session session, Path folder, List<Location> scope)
      throws SQLException, ScanException {
    HandedOver known = HandedOver.read(session, scope);
    if (known.people() == 0 && known.documents() == 0) {
      throw new ScanException(
          Category.CONFIGURATION,
          MESSAGES.wording(scope.isEmpty() ? "nothing-known" : "nothing-in-scope", folder));
    }
    return known;
  }

  /** Opens what a scan under this key wrote, as it wrote it: a certificate rests on each record. */
  private static Session open(Path folder, OperatorKey key) throws ScanException, IOException {
    Session session = Store.open(folder);
    try {
      requireAsWritten(session, folder, key);
    } catch (SQLException | ScanException | IOException e) {
      try (session) {
        throw e;
      } catch (SQLException unreadable) {
        throw Store.unreadable(folder, unreadable);
      }
    }
    return session;
  }

  private static void requireAsWritten(Session session, Path folder, OperatorKey key)
      throws SQLException, ScanException, IOException {
    if (!KeyMark.isOf(session, key.sealer())) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("other-key", folder, key.file()));
    }
    Verification.sound(folder);
    if (!RecordSeal.holds(session, key.sealer())) {
      throw new InventoryException(
          Store.MESSAGES.wording("records.changed.compared", folder), null);
    }
  }

  private static Searched searched(RunInfo run) {
    return new Searched(
        run.id(), run.started(), run.ended(), run.startedBy(), run.targets(), run.partial());
  }

  /** What no search by hashes can find; what was kept of this scan decides some of it. */
  private static List<Wording> limits(HandedOver before, RunInfo run) {
    List<Wording> limits = new ArrayList<>();
    if (before.unrecognisable() > 0) {
      limits.add(MESSAGES.wording("limit.names", before.unrecognisable()));
    }
    limits.add(MESSAGES.wording("limit.masked"));
    limits.add(MESSAGES.wording("limit.kinds"));
    limits.add(MESSAGES.wording("limit.text"));
    if (before.sketched().hashes().length > 0) {
      double share = (double) before.sketched().limit() / Long.MAX_VALUE;
      limits.add(MESSAGES.wording("limit.sketch", share));
    }
    if (before.marked()) {
      limits.add(MESSAGES.wording("limit.secret"));
    }
    if (run.partial()) {
      limits.add(MESSAGES.wording("limit.partial"));
    }
    return limits;
  }

  /** Sums of what was looked at, and what was not. */
  private static final class Coverage {
    private final Map<Wording, Long> reasons = new LinkedHashMap<>();
    private final List<SampledTable> sampled = new ArrayList<>();
    private final Map<Wording, List<Location>> examples = new HashMap<>();
    private long looked;

    void add(InventoryReader inventory) throws InventoryException {
      looked += inventory.totals().count(Figure.LOOKED_THROUGH);
      for (OutcomeCount each : inventory.notLookedThrough()) {
        switch (each.outcome()) {
          case Outcome.Failed failed -> miss(failed.reason(), each.count());
          case Outcome.Incomplete incomplete -> {
            if (!incomplete.category().equals(SampledPlace.CATEGORY)) {
              miss(incomplete.reason(), each.count());
            }
          }
          case Outcome.Skipped skipped -> miss(skipped.reason(), each.count());
          case Outcome.Scanned scanned -> {}
        }
      }
      try (Stream<AssetEntry> assets = inventory.uncovered()) {
        assets.forEach(this::example);
      }
      for (SourceEntry source : inventory.sources()) {
        if (source.failure() instanceof Outcome.Failed failed) {
          miss(MESSAGES.wording("source", source.source().id(), failed.reason()), 1);
        }
      }
      try (Stream<SampledPlace> places = inventory.sampled()) {
        places
            .filter(each -> each.location().equals(each.asset()))
            .filter(each -> each.rule() == null)
            .forEach(
                each ->
                    sampled.add(
                        new SampledTable(
                            each.location(),
                            each.rows(),
                            each.total(),
                            new SampleBound(each.rows(), 0).atMost())));
      }
    }

    private void example(AssetEntry asset) {
      Wording reason =
          switch (asset.outcome()) {
            case Outcome.Failed failed -> failed.reason();
            case Outcome.Incomplete incomplete -> incomplete.reason();
            case Outcome.Skipped skipped -> skipped.reason();
            case Outcome.Scanned scanned -> null;
          };
      if (reason != null) {
        List<Location> places = examples.computeIfAbsent(reason, fresh -> new ArrayList<>());
        if (places.size() < MAX_EXAMPLES) {
          places.add(asset.location());
        }
      }
    }

    private void miss(Wording reason, long count) {
      reasons.merge(reason, count, Long::sum);
    }

    List<Missed> missed() {
      return reasons.entrySet().stream()
          .map(
              each ->
                  new Missed(
                      each.getKey(),
                      each.getValue(),
                      examples.getOrDefault(each.getKey(), List.of())))
          .sorted(Comparator.comparingLong(Missed::count).reversed())
          .toList();
    }
  }
}
