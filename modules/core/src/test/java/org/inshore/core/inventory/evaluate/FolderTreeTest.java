package org.inshore.core.inventory.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Folders stand alone while there are few; of many, those with a per cent of the weight. */
class FolderTreeTest {
  private final FolderTree tree = new FolderTree("s");
  private final List<FolderTree.Folder> added = new ArrayList<>();

  @Test
  void keepsFewFoldersHoweverSmall() {
    add("big/dump.csv", 10_000);
    for (int i = 0; i < 19; i++) {
      add("small-" + i + "/a.txt", 1);
    }
    tree.cut();
    assertThat(groups()).hasSize(20).contains("s/path:big", "s/path:small-7");
  }

  @Test
  void putsManySmallFoldersToTheFolderAroundThem() {
    add("big/dump.csv", 5_000);
    for (int i = 0; i < 400; i++) {
      add("users/u" + i + "/documents/a.txt", 1);
      add("misc-" + i + "/a.txt", 0);
    }
    tree.cut();
    assertThat(groups()).containsExactly("s", "s/path:big", "s/path:users");
  }

  @Test
  void takesTheOutermostFileOfAnEntryAndTheSchemaOfATable() {
    Location zip = Location.of("s").append("path", "in/2026/a.zip");
    FolderTree.Folder entry =
        tree.add(zip.append("entry", "x/b.zip").append("entry", "c"), 1, null, null);
    FolderTree.Folder atRoot = tree.add(Location.of("s").append("path", "a.txt"), 1, null, null);
    Location schema = Location.of("s").append("database", "d").append("schema", "hr");
    FolderTree.Folder table = tree.add(schema.append("table", "staff"), 1, null, null);
    tree.cut();
    assertThat(entry.group()).hasToString("s/path:in%2f2026");
    assertThat(atRoot.group()).isEqualTo(Location.of("s"));
    assertThat(table.group()).isEqualTo(schema);
  }

  @Test
  void standsWithoutWeightOnlyWhileThereAreFew() {
    for (int i = 0; i < 30; i++) {
      add("settled-" + i + "/a.txt", 0);
    }
    tree.cut();
    assertThat(groups()).containsExactly("s");
  }

  @RepeatedTest(30)
  void holdsItsRuleInAnyTree(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Map<FolderTree.Folder, Long> weights = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      StringBuilder path = new StringBuilder();
      for (int depth = random.nextInt(6); depth > 0; depth--) {
        path.append('d').append(random.nextInt(1 + random.nextInt(30))).append('/');
      }
      long weight = random.nextInt(4) == 0 ? 0 : 1L << random.nextInt(14);
      weights.merge(add(path.append('f').append(i).toString(), weight), weight, Long::sum);
    }
    tree.cut();
    assertThat(groups()).hasSizeLessThanOrEqualTo(FolderTree.MOST);
    Map<Location, Long> sums = new HashMap<>();
    weights.forEach((folder, weight) -> sums.merge(folder.group(), weight, Long::sum));
    long total = weights.values().stream().mapToLong(Long::longValue).sum();
    assertThat(sums.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
    assertThat(sums)
        .allSatisfy(
            (place, weight) ->
                assertThat(place.segments().isEmpty() || 100 * weight >= total).isTrue());
  }

  @Test
  void ofWhatIsToBeSaidOfManyFoldersTheSourceIsTheGroup() {
    for (int i = 0; i < 6; i++) {
      add("team-" + i + "/a.txt", 500, "open");
      add("team-" + i + "/b.txt", 0, null);
    }
    add("team-0/passwords.txt", 1, null);
    add("team-1/deep/notes.txt", 1, "late");
    tree.cut();
    assertThat(groups()).containsExactly("s", "s/path:team-0", "s/path:team-1%2fdeep");
  }

  @Test
  void whatFewFoldersHaveInCommonStaysWithThem() {
    add("a/1.txt", 1, "open");
    add("b/1.txt", 1, "open");
    add("c/1.txt", 1, "late");
    tree.cut();
    assertThat(groups()).containsExactly("s/path:a", "s/path:b", "s/path:c");
  }

  @Test
  void aSourceWithSomethingWorseOfItsOwnTakesNoFolderIn() {
    add("worse.txt", 1, null);
    for (int i = 0; i < 4; i++) {
      add("team-" + i + "/a.txt", 1, "open");
    }
    tree.cut();
    assertThat(groups()).hasSize(5);
  }

  @Test
  void smallFoldersOfOneKindBesideEachOtherAreOneGroup() {
    add("export/all.csv", 3_000, "abroad", 0);
    for (int i = 0; i < 12; i++) {
      add("clients/C" + i + "/2026/form.docx", 2, "abroad", i % 2);
      add("clients/C" + i + "/readme.txt", 1, "weak", 9);
    }
    add("clients/C3/2026/passwords.txt", 1, "secret-key", 0);
    tree.cut();
    // What is worse in one of them than in the others stays a group of its own.
    assertThat(groups())
        .containsExactly(
            "s/path:clients", "s/path:clients%2fC3", "s/path:clients%2fC3%2f2026", "s/path:export");
  }

  @Test
  void largeFoldersBesideEachOtherStand() {
    for (int i = 0; i < 4; i++) {
      add("branches/b" + i + "/list.csv", 700, "abroad", 0);
    }
    tree.cut();
    assertThat(groups()).hasSize(4);
  }

  @Test
  void differentFoldersOfASourceStandUntilTheyAreMany() {
    add("export/all.csv", 3_000, "abroad", 0);
    for (String each : List.of("mail", "reports", "letters")) {
      add(each + "/a.txt", 40, "abroad", 1);
    }
    tree.cut();
    assertThat(groups()).hasSize(4);
  }

  @Test
  void aSourceOfOneFolderForEachCustomerIsOneGroup() {
    for (int i = 0; i < 12; i++) {
      add("C" + i + "/form.docx", 2, "abroad", 1);
    }
    tree.cut();
    assertThat(groups()).containsExactly("s");
  }

  private FolderTree.Folder add(String path, long weight, String rule, int rank) {
    FolderTree.Folder folder =
        tree.add(
            Location.of("s").append("path", path),
            weight,
            null,
            new FolderTree.Worst(
                rule,
                rank < 9 ? Nature.VIOLATION : Nature.TO_CLARIFY,
                rank == 0 ? Severity.CRITICAL : Severity.HIGH));
    added.add(folder);
    return folder;
  }

  private FolderTree.Folder add(String path, long weight) {
    return add(path, weight, null);
  }

  private FolderTree.Folder add(String path, long weight, @Nullable String only) {
    FolderTree.Folder folder = tree.add(Location.of("s").append("path", path), weight, only, null);
    added.add(folder);
    return folder;
  }

  private Set<String> groups() {
    Set<String> groups = new TreeSet<>();
    added.forEach(folder -> groups.add(folder.group().toString()));
    return groups;
  }
}
