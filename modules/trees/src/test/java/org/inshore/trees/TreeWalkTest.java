package org.inshore.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.inshore.trees.range.Requests;
import org.junit.jupiter.api.Test;

class TreeWalkTest {
  private static final int ENTRIES =
      Integer.getInteger("inshore.effort", 1) > 1 ? 10_000_000 : 1_000_000;
  private final ScanException gone = new ScanException(Category.UNREACHABLE, Wording.same("gone"));

  /** What was told, in its order. */
  private static final class Told implements AssetSink {
    final List<String> lines = new ArrayList<>();

    @Override
    public void asset(Asset asset) {
      lines.add("asset " + asset.location().value("path"));
    }

    @Override
    public void failed(Asset asset, ScanException reason) {
      lines.add("failed " + asset.location().value("path") + " " + reason.category());
    }

    @Override
    public void skipped(Asset asset, Wording reason) {
      lines.add("skipped " + asset.location().value("path"));
    }
  }

  private static TreeOptions options(int depth, String... exclude) {
    return new TreeOptions(List.of(), List.of(exclude), depth, 8);
  }

  private static List<String> walk(Folders folders, TreeOptions options) throws Exception {
    Told told = new Told();
    try (Requests requests = new Requests(options.requests())) {
      new TreeWalk(Location.of("s"), folders, options, requests, told).walk(Entry.folder("", null));
    }
    return told.lines;
  }

  private static Entry file(String path) {
    return Entry.file(path, 1, null, null);
  }

  @Test
  void holdsNoMoreOfALargeFolderThanAChunk() throws Exception {
    Folders folders =
        folder ->
            new Listing() {
              private int next;

              @Override
              public List<Entry> next() {
                List<Entry> page = new ArrayList<>();
                for (int i = 0; i < 1000 && next < ENTRIES; i++) {
                  page.add(file("object-" + next++));
                }
                return page;
              }

              @Override
              public void close() {}
            };
    long[] used = new long[2];
    AtomicInteger count = new AtomicInteger();
    AssetSink sink =
        new AssetSink() {
          @Override
          public void asset(Asset asset) {
            int now = count.incrementAndGet();
            if (now == ENTRIES / 10 || now == ENTRIES - 10_000) {
              System.gc();
              Runtime runtime = Runtime.getRuntime();
              used[now == ENTRIES / 10 ? 0 : 1] = runtime.totalMemory() - runtime.freeMemory();
            }
          }

          @Override
          public void failed(Asset asset, ScanException reason) {}

          @Override
          public void skipped(Asset asset, Wording reason) {}
        };
    try (Requests requests = new Requests(8)) {
      new TreeWalk(Location.of("s"), folders, options(9), requests, sink)
          .walk(Entry.folder("", null));
    }
    assertThat(count).hasValue(ENTRIES);
    assertThat(used[1] - used[0]).isLessThan(16 << 20);
  }

  @Test
  void listsAheadWithinTheLimitAndTellsInOrder() throws Exception {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Folders folders =
        folder -> {
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          Thread.sleep(3);
          underWay.decrementAndGet();
          List<Entry> entries = new ArrayList<>();
          String prefix = folder.path().isEmpty() ? "" : folder.path() + "/";
          for (int i = 9; i >= 0 && folder.path().length() < 4; i--) {
            entries.add(Entry.folder(prefix + i, null));
          }
          entries.add(file(prefix + "x"));
          return Listing.of(entries);
        };
    List<String> told = walk(folders, options(9));
    assertThat(told).hasSize(1111).doesNotHaveDuplicates();
    assertThat(told).startsWith("asset x", "asset 0/x", "asset 0/0/x", "asset 0/0/0/x");
    assertThat(most.get()).isBetween(2, 8);
  }

  @Test
  void aFolderThatBreaksOffCostsTheRestOfIt() throws Exception {
    Folders folders =
        folder -> {
          if (folder.path().isEmpty()) {
            return Listing.of(List.of(Entry.folder("a", null), Entry.folder("b", null), file("c")));
          }
          if (folder.path().equals("b")) {
            throw gone;
          }
          return new Listing() {
            private int page;

            @Override
            public List<Entry> next() throws ScanException {
              if (page++ > 0) {
                throw gone;
              }
              return List.of(file("a/1"), file("a/2"));
            }

            @Override
            public void close() {}
          };
        };
    assertThat(walk(folders, options(9)))
        .containsExactly(
            "asset c", "asset a/1", "asset a/2", "failed a UNREACHABLE", "failed b UNREACHABLE");
  }

  @Test
  void aRootThatCannotBeListedFailsAsAWhole() {
    assertThatThrownBy(
            () ->
                walk(
                    folder -> {
                      throw gone;
                    },
                    options(9)))
        .isSameAs(gone);
  }

  /** A service without folders lists all from its root. */
  @Test
  void heedsFoldersAndDepthOfAFlatListing() throws Exception {
    Folders folders =
        folder ->
            Listing.of(
                List.of(file("a"), file("b/c"), file("b/d/e"), file("f/g"), file("f/h.iso")));
    assertThat(walk(folders, options(2, "f/**", "*.iso")))
        .containsExactly(
            "asset a",
            "asset b/c",
            "failed b/d/e LIMIT_EXCEEDED",
            "skipped f/g",
            "skipped f/h.iso");
  }

  @Test
  void tellsTheFateOfEachEntry() throws Exception {
    Entry link =
        new Entry("l", null, Entry.Type.LINK, -1, null, null, null, LinkFates.ELSEWHERE, null);
    Entry special = new Entry("s", null, Entry.Type.SPECIAL, -1, null, null, null, null, null);
    Map<String, List<Entry>> tree = Map.of("", List.of(link, special, link.with(LinkFates.INSIDE)));
    assertThat(walk(folder -> Listing.of(tree.getOrDefault(folder.path(), List.of())), options(9)))
        .containsExactly("failed l CONFIGURATION", "skipped l", "skipped s");
  }
}
