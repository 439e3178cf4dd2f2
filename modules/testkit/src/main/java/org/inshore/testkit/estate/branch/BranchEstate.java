package org.inshore.testkit.estate.branch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.estate.Standing;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Truth;
import org.inshore.testkit.estate.share.Share;
import org.jspecify.annotations.Nullable;

/**
 * An estate of three branches whose customers are partly the same, each with the files of all
 * layouts. Every number in it comes from the seed.
 */
public final class BranchEstate {
  /** Which layouts it is made of. */
  public enum Half {
    LEDGERS,
    JOURNALS
  }

  private static final List<String> PLACES = List.of("CN", "HK", "SG");

  /** A layout. */
  @FunctionalInterface
  interface Layout {
    Leaf write() throws IOException;
  }

  private final Path folder;
  private final SyntheticPeople synthetic;
  private final SplittableRandom random;
  private final List<Planting> books = new ArrayList<>();
  private final Map<String, List<Leaf>> leaves = new HashMap<>();
  private final StringBuilder yaml = new StringBuilder("sources:\n");

  private BranchEstate(Path folder, long seed) {
    this.folder = folder;
    this.synthetic = new SyntheticPeople(seed);
    this.random = synthetic.random(4711).split();
  }

  /**
   * Makes one.
   *
   * @param folder takes the branches and {@code inshore.yaml}
   * @param seed print it: the same seed gives the same estate
   * @param customers how many there are in all, from 30 to 8,000
   */
  public static BranchEstate create(Path folder, long seed, int customers, Half half)
      throws IOException {
    BranchEstate estate = new BranchEstate(Files.createDirectories(folder), seed);
    for (String place : PLACES) {
      estate.branch(place, customers, half);
    }
    Files.writeString(estate.configuration(), estate.yaml);
    return estate;
  }

  /** The configuration of a scan of it. */
  public Path configuration() {
    return folder.resolve("inshore.yaml");
  }

  /** Who stands where. */
  public Truth truth() {
    return Planting.truth(books);
  }

  /** How many people there seem to be in a source, or in all, where nothing joins two of one. */
  public long apart(@Nullable String source) {
    return Standing.apart(
        leaves.entrySet().stream()
            .filter(each -> source == null || source.equals(each.getKey()))
            .flatMap(each -> each.getValue().stream())
            .flatMap(leaf -> leaf.standings.stream()));
  }

  private void branch(String place, int customers, Half half) throws IOException {
    String id = "branch-" + place.toLowerCase(Locale.ROOT);
    List<Integer> own = new ArrayList<>();
    int first = 1 + random.nextInt(customers / 3);
    for (int i = first; i < first + customers * 2 / 3; i++) {
      own.add(i);
    }
    Planting planting = new Planting(id);
    Share share = new Share(folder.resolve(id), planting);
    for (Layout layout : layouts(own, "%02d".formatted(10 + books.size()), half)) {
      Leaf leaf = layout.write();
      Location file = share.write(leaf.path, leaf.bytes());
      leaf.people.forEach(person -> planting.person(file, person));
      leaves.computeIfAbsent(id, each -> new ArrayList<>()).add(leaf);
    }
    books.add(planting);
    yaml.append("  - {id: %1$s, target: ./%1$s, jurisdiction: %2$s}\n".formatted(id, place));
  }

  private List<Layout> layouts(List<Integer> own, String branch, Half half) {
    LedgerLeaves ledger = new LedgerLeaves(synthetic, random.split(), own, branch);
    MessageLeaves message = new MessageLeaves(synthetic, random.split(), own, branch);
    JournalLeaves journal = new JournalLeaves(synthetic, random.split(), own, branch);
    DumpLeaves dump = new DumpLeaves(synthetic, random.split(), own, branch);
    return switch (half) {
      case LEDGERS ->
          List.of(
              ledger::core,
              ledger::loans,
              ledger::wages,
              ledger::households,
              ledger::keyed,
              ledger::personnel,
              ledger::sideways,
              message::policies,
              message::response,
              message::calls,
              message::opening,
              message::knowYourCustomer);
      case JOURNALS ->
          List.of(
              journal::mobileBank,
              journal::pushed,
              journal::collection,
              journal::chat,
              journal::mail,
              journal::printed,
              dump::customers,
              dump::payments,
              dump::numbers,
              dump::dump,
              dump::members,
              dump::joint,
              dump::supplementary);
    };
  }
}
